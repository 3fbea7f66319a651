package org.chengnuo.upgrade;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.chengnuo.support.Migrations;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A migration that has landed is never edited again, not even its comments: a database that has run it would not start
 * any more, or would never become what a new one is.
 */
class MigrationsTest {

  private static final String FOLDER = "upgrade/schema/";

  /** Of the product's own tables; the engine's are the vendor's, whose version the first migration names. */
  private static final List<String> OF_THE_SCHEMA = List.of(
      """
      select 'table ' || c.table_name || '.' || c.column_name || ' ' || format_type(a.atttypid, a.atttypmod)
        || case when a.attnotnull then ' not null' else '' end || coalesce(' default ' || c.column_default, '')
        || case when c.is_identity = 'YES' then ' identity' else '' end
      from information_schema.columns c
      join pg_attribute a on a.attrelid = quote_ident(c.table_name)::regclass and a.attname = c.column_name
      where c.table_schema = 'public' and c.table_name !~ '^(act_|flyway)'
      """,
      """
      select 'constraint ' || conrelid::regclass || ' ' || pg_get_constraintdef(oid) from pg_constraint
      where connamespace = 'public'::regnamespace and conrelid::regclass::text !~ '^"?(act_|flyway)'
      """,
      "select indexdef from pg_indexes where schemaname = 'public' and indexname !~ '^(act_|flyway)'",
      "select pg_get_triggerdef(oid) from pg_trigger where not tgisinternal",
      """
      select pg_get_functiondef(oid) from pg_proc where pronamespace = 'public'::regnamespace
      """,
      "select 'sequence ' || sequencename || ' ' || min_value || ' ' || max_value || ' ' || cycle from pg_sequences"
          + " where schemaname = 'public'");

  @Test
  void no_migration_that_has_landed_is_edited() {
    Flyway flyway = Migrations.on(Migrations.emptyDatabase("H2")).load();
    TreeMap<String, String> found = new TreeMap<>();
    for (MigrationInfo migration : flyway.info().all()) {
      found.put(migration.getVersion().getVersion(), migration.getChecksum() + " " + migration.getDescription());
    }
    List<String> lines = found.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).toList();

    assertThat(kept("checksums.txt", String.join("\n", lines) + "\n"))
        .as("migrations: take back what was edited; what is new is copied from target/" + FOLDER + "checksums.txt")
        .isTrue();
  }

  /** What a migration in Java does has no checksum of its own; what comes of it has. */
  @ParameterizedTest(name = "after {0} on {1}")
  @CsvSource({"11, H2", "11, PostgreSQL", "latest, H2", "latest, PostgreSQL"})
  void the_schema_is_what_it_was(String version, String product) {
    DataSource database = Migrations.emptyDatabase(product);
    Migrations.on(database).target(version).load().migrate();
    JdbcClient jdbc = JdbcClient.create(database);
    Stream<String> schema = product.equals("H2") ? onH2(jdbc) : OF_THE_SCHEMA.stream()
        .flatMap(query -> jdbc.sql(query).query(String.class).list().stream().map(String::strip).sorted());

    String file = version + "-" + product.toLowerCase(Locale.ROOT) + ".sql";
    assertThat(kept(file, String.join("\n", schema.toList()) + "\n"))
        .as("schema: a new migration changes only that of the latest, which is copied from target/" + FOLDER + file)
        .isTrue();
  }

  private static Stream<String> onH2(JdbcClient jdbc) {
    return jdbc.sql("script nodata nosettings").query(String.class).list().stream()
        .filter(statement -> !statement.matches("(?s).*PUBLIC\"\\.\"(ACT_|flyway).*") && !statement.startsWith("--")
            && !statement.startsWith("CREATE USER"))
        .sorted();
  }

  /** Whether the resource says so; what it should say is left in the same folder below {@code target}. */
  private static boolean kept(String name, String now) {
    try {
      Files.createDirectories(Path.of("target", FOLDER));
      Files.writeString(Path.of("target", FOLDER, name), now);
      ClassPathResource resource = new ClassPathResource(FOLDER + name);
      return resource.exists() && resource.getContentAsString(StandardCharsets.UTF_8).equals(now);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
