package org.chengnuo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.transaction.TransactionSystemException;

class FailureTest {

  @ParameterizedTest
  @CsvSource({"53100,503", "53200,503", "53300,503", "53400,503", "57P01,503", "57P03,503", "57014,503", "08006,503",
      "08001,503", "58030,503", "25006,503", "90098,503", "90121,503", "22001,400", "22021,400", "22003,400", "90008,400",
      "23505,409", "40001,409", "40P01,409"})
  void whatTheDatabaseSaysKeepsItsMeaning(String state, int status) {
    RuntimeException wrapped = new IllegalStateException(new SQLException("detail", state));
    assertThat(Failure.of(wrapped)).map(Failure::status).contains(status);
  }

  @Test
  void whoGotNoConnectionIsAskedToComeAgain() {
    Failure failure = Failure.of(new SQLTransientConnectionException("no connection")).orElseThrow();
    assertThat(failure.status()).isEqualTo(503);
    assertThat(failure.retryAfter()).isPresent();
  }

  @Test
  void aRollBackThatFailedHidesAnOutage() {
    RuntimeException thrown = new TransactionSystemException("JDBC rollback failed", new SQLException("Connection is closed"));
    assertThat(Failure.of(thrown)).map(Failure::status).contains(503);
  }
}
