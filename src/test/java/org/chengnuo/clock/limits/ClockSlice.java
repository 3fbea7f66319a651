package org.chengnuo.clock.limits;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.BiConsumer;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.event.EventListener;

/** The clock's beans on a database with all its tables, without engine and web. No stereotype, or the whole application would find it. */
@ImportAutoConfiguration({
  DataSourceAutoConfiguration.class,
  DataSourceTransactionManagerAutoConfiguration.class,
  TransactionAutoConfiguration.class,
  JdbcTemplateAutoConfiguration.class,
  JdbcClientAutoConfiguration.class,
  FlywayAutoConfiguration.class
})
@ComponentScan("org.chengnuo.clock")
@ComponentScan(
    basePackages = "org.chengnuo",
    useDefaultFilters = false,
    includeFilters = @Filter(type = FilterType.ASSIGNABLE_TYPE, classes = JavaMigration.class))
class ClockSlice {

  /** Remembers what it was told, and can be made to fail. */
  static final class RecordingListener {

    final List<ClockId> told = Collections.synchronizedList(new ArrayList<>());
    volatile BiConsumer<String, CaseClock> also = (caseNumber, clock) -> { };

    @EventListener
    void hear(ClockMoved moved) {
      told.add(moved.id());
      also.accept(moved.id().caseNumber(), moved.clock());
    }
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
