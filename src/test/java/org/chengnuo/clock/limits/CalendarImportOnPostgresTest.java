package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chengnuo.support.PostgresTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@PostgresTest
class CalendarImportOnPostgresTest extends CalendarImportRules {

  @ParameterizedTest
  @ValueSource(
      strings = {"update calendar_import set imported_by = 'x'", "delete from calendar_import", "truncate calendar_import"})
  void the_database_itself_keeps_the_record(String change) {
    assertThatThrownBy(() -> jdbc.sql(change).update()).hasStackTraceContaining("append-only");
  }
}
