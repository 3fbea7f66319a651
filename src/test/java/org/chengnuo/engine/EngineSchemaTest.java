package org.chengnuo.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.chengnuo.ChengnuoApplication;
import org.chengnuo.support.PostgresDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

class EngineSchemaTest {

  @Test
  void twoNodesStartTogetherOnOneEmptyDatabase() throws Exception {
    String url = PostgresDatabase.createDatabase();
    ExecutorService pool = Executors.newFixedThreadPool(2);
    // Two applications in one JVM must not set up its one logging at the same time.
    System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    try {
      Callable<ConfigurableApplicationContext> node = () -> start(url);
      var starts = pool.invokeAll(List.of(node, node));
      try (var one = starts.get(0).get(); var two = starts.get(1).get()) {
        JdbcClient jdbc = one.getBean(JdbcClient.class);
        assertThat(count(jdbc, "select count(*) from ACT_GE_PROPERTY where NAME_ = 'schema.version'")).isEqualTo(1);
        assertThat(count(jdbc, "select count(*) from ACT_ID_GROUP where ID_ = 'window-clerks'")).isEqualTo(1);
        assertThat(count(jdbc, """
            select count(*) from (select GROUP_ID_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_ from ACT_RU_AUTHORIZATION
            group by GROUP_ID_, USER_ID_, RESOURCE_TYPE_, RESOURCE_ID_ having count(*) > 1) twice""")).isZero();
        assertThat(count(jdbc, """
            select count(*) from (select NAME_ from ACT_RU_FILTER group by NAME_ having count(*) > 1) twice""")).isZero();
        assertThat(two.isRunning()).isTrue();
      }
    } finally {
      System.clearProperty(LoggingSystem.SYSTEM_PROPERTY);
      pool.shutdownNow();
    }
  }

  private static int count(JdbcClient jdbc, String sql) {
    return jdbc.sql(sql).query(Integer.class).single();
  }

  private static ConfigurableApplicationContext start(String url) {
    return new SpringApplicationBuilder(ChengnuoApplication.class).run("--server.port=0",
        "--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
        "--spring.datasource.hikari.maximum-pool-size=8", "--camunda.bpm.job-execution.enabled=false",
        "--chengnuo.password.cost=4");
  }
}
