package org.chengnuo.upgrade;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.chengnuo.support.Migrations;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Gives an application a copy of the database that release 1.0 wrote ({@link ReleaseDump}). The models in it differ from
 * the product's, as after every release that changes one, so that its cases go on with a version that only the database
 * knows. How many rows each table has before and after the start is the bean {@link Rows}.
 */
abstract class ReleasedDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  /** The last migration of the release. */
  private static final String MIGRATED_TO = "11";

  private static final String FOLDER = "upgrade/1.0/";

  /** Number of rows by table before and after the start, and the elements of the models that cases waited in before it. */
  record Rows(Map<String, Long> before, Map<String, Long> after, Set<String> waiting) {}

  /** The database as H2 keeps it in a file, closed and opened again. */
  static final class OnH2 extends ReleasedDatabase {

    @Override
    DataSource load() {
      String url = "jdbc:h2:./target/upgrade/" + UUID.randomUUID();
      DataSource database = new DriverManagerDataSource(url, "sa", "");
      JdbcClient.create(database).sql(
          "runscript from 'classpath:/" + FOLDER + "h2.sql.gz' compression gzip charset 'UTF-8'").update();
      return database;
    }
  }

  /** The schema by the release's own migrations, which never change, and the rows by its dump. */
  static final class OnPostgres extends ReleasedDatabase {

    @Override
    DataSource load() {
      DataSource database = Migrations.emptyDatabase("PostgreSQL");
      Migrations.on(database).target(MIGRATED_TO).load().migrate();
      JdbcClient jdbc = JdbcClient.create(database);
      StringBuilder script = new StringBuilder("set session_replication_role = replica;");
      tables(jdbc).forEach(table -> script.append("delete from ").append(table).append(';'));
      try (InputStream dump = new GZIPInputStream(new ClassPathResource(FOLDER + "postgresql.sql.gz").getInputStream())) {
        script.append(new String(dump.readAllBytes(), StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      // All at once, hence in one session, whose references and triggers sleep until all rows are there.
      new JdbcTemplate(database).execute(script.toString());
      return database;
    }
  }

  abstract DataSource load();

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    DriverManagerDataSource database = (DriverManagerDataSource) load();
    JdbcClient jdbc = JdbcClient.create(database);
    changeModels(jdbc);
    Rows rows = new Rows(count(jdbc), new TreeMap<>(), waiting(jdbc));
    context.getBeanFactory().registerSingleton("rows", rows);
    context.addApplicationListener(event -> {
      if (event instanceof ApplicationReadyEvent) {
        rows.after().putAll(count(context.getBean(JdbcClient.class)));
      }
    });
    TestPropertyValues.of("spring.datasource.url=" + database.getUrl(),
        "spring.datasource.username=" + database.getUsername(), "spring.datasource.password=",
        "spring.datasource.hikari.maximum-pool-size=12").applyTo(context);
  }

  private static void changeModels(JdbcClient jdbc) {
    jdbc.sql("select ID_, BYTES_ from ACT_GE_BYTEARRAY where NAME_ like '%.bpmn'")
        .query((row, i) -> Map.entry(row.getString(1), new String(row.getBytes(2), StandardCharsets.UTF_8))).list()
        .forEach(model -> jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = :model where ID_ = :id")
            .param("model", (model.getValue() + "<!-- 1.0 -->").getBytes(StandardCharsets.UTF_8))
            .param("id", model.getKey()).update());
  }

  private static Set<String> waiting(JdbcClient jdbc) {
    return jdbc.sql("""
        select TASK_DEF_KEY_ from ACT_RU_TASK
        union select d.ACT_ID_ from ACT_RU_JOB j join ACT_RU_JOBDEF d on d.ID_ = j.JOB_DEF_ID_
        """).query(String.class).set();
  }

  private static Map<String, Long> count(JdbcClient jdbc) {
    Map<String, Long> rows = new TreeMap<>();
    tables(jdbc).forEach(table ->
        rows.put(table, jdbc.sql("select count(*) from " + table).query(Long.class).single()));
    return rows;
  }

  private static List<String> tables(JdbcClient jdbc) {
    return jdbc.sql("""
        select lower(table_name) from information_schema.tables
        where lower(table_schema) = 'public' and table_type = 'BASE TABLE' order by 1
        """).query(String.class).list().stream()
        // H2 finds it by no other name.
        .map(table -> table.equals("flyway_schema_history") ? "\"" + table + "\"" : table).toList();
  }
}
