package org.chengnuo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** H2 ties the check constraints of a fresh database to the session that created it. */
@H2Test
class LongRunOnH2Test {

  @Autowired private HikariDataSource connections;

  @Test
  void no_connection_is_retired_while_the_demonstration_runs() {
    assertThat(connections.getMaxLifetime()).isZero();
    assertThat(connections.getMinimumIdle()).as("none is idle beyond need").isEqualTo(connections.getMaximumPoolSize());
  }
}
