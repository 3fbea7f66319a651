package org.chengnuo.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives an application an empty database of its own on the JVM's one PostgreSQL server. */
public final class PostgresDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  private static final AtomicInteger COUNT = new AtomicInteger();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    // As the JVM ends, server and applications stop at once; the short wait keeps a closing engine from hanging.
    TestPropertyValues.of("spring.datasource.url=" + createDatabase(), "spring.datasource.username=postgres",
        "spring.datasource.password=", "spring.datasource.hikari.maximum-pool-size=12",
        "spring.datasource.hikari.connection-timeout=5000").applyTo(context);
  }

  /** Creates an empty database and answers its JDBC address; user {@code postgres}, no password. */
  public static String createDatabase() {
    String name = "chengnuo" + COUNT.incrementAndGet();
    try (var connection = Server.INSTANCE.getPostgresDatabase().getConnection();
        var statement = connection.createStatement()) {
      statement.execute("create database " + name);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return "jdbc:postgresql://localhost:" + Server.INSTANCE.getPort() + "/" + name;
  }

  private static final class Server {

    /** Stopped by the shutdown hook that it registers. */
    private static final EmbeddedPostgres INSTANCE = start();

    private static EmbeddedPostgres start() {
      try {
        // The server lives no longer than the tests: what it would write to outlive a crash only costs time.
        return EmbeddedPostgres.builder().setServerConfig("max_connections", "200").setServerConfig("fsync", "off")
            .setServerConfig("full_page_writes", "off").start();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
