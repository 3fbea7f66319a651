package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.chengnuo.support.PostgresDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.test.context.ContextConfiguration;

@ContextConfiguration(initializers = PostgresDatabase.class)
class CaseClocksOnPostgresTest extends CaseClocksRules {

  @ParameterizedTest
  @ValueSource(strings = {"update clock_entry set note = 'x'", "delete from clock_entry", "truncate clock_entry"})
  void theDatabaseItselfRefusesToChangeTheLedger(String change) {
    assertThatThrownBy(() -> jdbc.sql(change).update()).hasMessageContaining("append-only");
  }
}
