package org.chengnuo.approval;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.chengnuo.ChengnuoApplication;
import org.chengnuo.support.Time;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whole applications on one PostgreSQL database, each on a port of its own, as in production. */
final class Nodes {

  private Nodes() {}

  /** A node whose job executor looks for due timers all the time. */
  static ConfigurableApplicationContext start(String url) {
    return start(url, "--camunda.bpm.job-execution.wait-time-in-millis=50",
        "--camunda.bpm.job-execution.max-wait=200", "--camunda.bpm.job-execution.backoff-time-in-millis=25",
        "--camunda.bpm.job-execution.max-backoff=100");
  }

  /** A node that fires no timers. */
  static ConfigurableApplicationContext startQuiet(String url) {
    return start(url, "--camunda.bpm.job-execution.enabled=false");
  }

  private static ConfigurableApplicationContext start(String url, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--spring.datasource.url=" + url,
        "--spring.datasource.username=postgres", "--spring.datasource.hikari.maximum-pool-size=12",
        "--chengnuo.password.cost=4"));
    arguments.addAll(List.of(more));
    return new SpringApplicationBuilder(ChengnuoApplication.class).run(arguments.toArray(String[]::new));
  }

  /** Timers that are due by the engine's clock; those without further tries count too, since they never fired. */
  static int due(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from ACT_RU_JOB where DUEDATE_ <= :now")
        .param("now", Timestamp.from(Time.now())).query(Integer.class).single();
  }

  static int spent(JdbcClient jdbc) {
    return jdbc.sql("select count(*) from ACT_RU_JOB where RETRIES_ = 0").query(Integer.class).single();
  }

  /** Waits until the executors have nothing left to fire or have given up. */
  static void awaitAllFired(JdbcClient jdbc) {
    Awaitility.await("every due timer has fired").atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofMillis(100))
        .until(() -> due(jdbc) == 0);
  }
}
