package org.chengnuo.upgrade;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.chengnuo.ChengnuoApplication;
import org.chengnuo.support.Http;
import org.chengnuo.support.PostgresDatabase;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes the databases that UpgradeRules opens with later releases, for H2 and for PostgreSQL. A release makes its
 * own before anything is changed after it:
 *
 * <pre>
 * mvn -q test-compile
 * mvn -q spring-boot:test-run -Dspring-boot.run.main-class=org.chengnuo.upgrade.ReleaseDump \
 *   -Dspring-boot.run.arguments=src/test/resources/upgrade/1.0
 * </pre>
 */
public final class ReleaseDump {

  private ReleaseDump() {}

  /**
   * Runs both applications and writes {@code h2.sql.gz} and {@code postgresql.sql.gz}.
   *
   * @param arguments the folder to write into
   * @throws IOException if a file cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    try (ConfigurableApplicationContext application = live("jdbc:h2:mem:" + UUID.randomUUID(), "sa")) {
      application.getBean(JdbcClient.class)
          .sql("script nopasswords to '" + folder.resolve("h2.sql.gz") + "' compression gzip charset 'UTF-8'")
          .query().listOfRows();
    }
    try (ConfigurableApplicationContext application = live(PostgresDatabase.createDatabase(), "postgres");
        Writer file = new OutputStreamWriter(
            new GZIPOutputStream(Files.newOutputStream(folder.resolve("postgresql.sql.gz"))), StandardCharsets.UTF_8)) {
      writeRows(application.getBean(JdbcClient.class), file);
    }
    System.exit(0);
  }

  private static ConfigurableApplicationContext live(String url, String user) {
    ConfigurableApplicationContext application =
        new SpringApplicationBuilder(ChengnuoApplication.class, Http.class).run(
            "--server.port=0", "--spring.datasource.url=" + url, "--spring.datasource.username=" + user,
            "--camunda.bpm.job-execution.enabled=false", "--chengnuo.password.cost=4",
            "--chengnuo.demo.password=" + Http.PASSWORD);
    try {
      new Bureau2026(application).live();
    } catch (RuntimeException failed) {
      application.close();
      throw failed;
    }
    return application;
  }

  /** Every row and the state of every sequence, to be put into a schema of that release; PostgreSQL writes the literals. */
  private static void writeRows(JdbcClient jdbc, Writer file) throws IOException {
    List<String> tables = jdbc.sql("""
        select table_name from information_schema.tables
        where table_schema = 'public' and table_type = 'BASE TABLE' order by table_name
        """).query(String.class).list();
    for (String table : tables) {
      String columns = list(jdbc, table, "quote_ident(column_name)", ", ");
      String values = list(jdbc, table, "'quote_nullable(' || quote_ident(column_name) || '::text)'", " || ',' || ");
      for (String row : jdbc.sql("select " + values + " from " + table + " order by 1").query(String.class).list()) {
        file.write("insert into " + table + " (" + columns + ") values (" + row + ");\n");
      }
    }
    for (String state : jdbc.sql("""
        select 'select setval(' || quote_literal(sequencename) || ', ' || last_value || ');'
        from pg_sequences where schemaname = 'public' and last_value is not null order by sequencename
        """).query(String.class).list()) {
      file.write(state + "\n");
    }
  }

  private static String list(JdbcClient jdbc, String table, String each, String between) {
    return jdbc.sql("select string_agg(" + each + ", :between order by ordinal_position)"
            + " from information_schema.columns where table_schema = 'public' and table_name = :table")
        .param("between", between).param("table", table).query(String.class).single();
  }
}
