package org.chengnuo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.sql.DataSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Whether the database can be worked with: reached, read and written. It answers before a balancer loses its patience, also
 * where the database does not answer at all, for which Spring Boot's own of this name would wait.
 */
@Component("dbHealthIndicator")
final class DatabaseHealth implements HealthIndicator, AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMillis(1500);

  private final DataSource database;
  private final ExecutorService asking = Executors.newSingleThreadExecutor(work -> {
    Thread thread = new Thread(work, "database-health");
    thread.setDaemon(true);
    return thread;
  });
  private Future<Health> asked;

  DatabaseHealth(DataSource database) {
    this.database = database;
  }

  @Override
  public Health health() {
    try {
      return ask().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      return Health.down().withDetail("数据库", "无应答").build();
    } catch (ExecutionException e) {
      return Health.down().withDetail("数据库", "无法连接或无法写入").build();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Health.unknown().build();
    }
  }

  /** A question that hangs is not asked a second time beside it. */
  private synchronized Future<Health> ask() {
    if (asked == null || asked.isDone()) {
      asked = asking.submit(this::write);
    }
    return asked;
  }

  private Health write() throws SQLException {
    try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
      connection.setAutoCommit(false);
      statement.setQueryTimeout(1);
      try {
        // A row that nobody changes; a database that only reads refuses it, and nothing is kept.
        statement.executeUpdate("update ACT_GE_PROPERTY set REV_ = REV_ where NAME_ = 'schema.version'");
      } finally {
        connection.rollback();
      }
      return Health.up().build();
    }
  }

  @Override
  public void close() {
    asking.shutdownNow();
  }
}
