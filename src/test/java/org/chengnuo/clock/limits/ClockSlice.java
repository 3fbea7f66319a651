package org.chengnuo.clock.limits;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.DatabasePopulatorUtils;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The clock's beans on a database, without engine and web. No stereotype, or the whole application would find it. */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
@ComponentScan("org.chengnuo.clock")
class ClockSlice {

  /** Remembers what it was told, and can be made to fail. */
  static final class RecordingListener implements ClockListener {

    final List<String> told = Collections.synchronizedList(new ArrayList<>());
    volatile BiConsumer<String, CaseClock> also = (caseNumber, clock) -> { };

    @Override
    public void dueDatesMoved(String caseNumber, CaseClock clock) {
      told.add(caseNumber);
      also.accept(caseNumber, clock);
    }
  }

  /** The slice stops before the migrations that need the engine's tables; this one of the clock's own comes after them. */
  @Bean
  static FlywayMigrationStrategy withImports() {
    return flyway -> {
      flyway.migrate();
      DatabasePopulatorUtils.execute(
          new ResourceDatabasePopulator(new ClassPathResource("db/migration/V8_1__calendar_imports.sql")),
          flyway.getConfiguration().getDataSource());
    };
  }

  @Bean
  Clock clock() {
    return new SettableClock();
  }

  @Bean
  RecordingListener listener() {
    return new RecordingListener();
  }
}
