package org.chengnuo.clock;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;

/**
 * Makes PostgreSQL itself refuse to change or delete rows of a table, whoever asks. No SQL for that is understood by H2 as
 * well, whose triggers are Java classes; there the application alone keeps the table append-only.
 */
public abstract class AppendOnlyMigration implements JavaMigration {

  private final String version;
  private final String description;
  private final String table;

  protected AppendOnlyMigration(String version, String description, String table) {
    this.version = version;
    this.description = description;
    this.table = table;
  }

  @Override
  public final MigrationVersion getVersion() {
    return MigrationVersion.fromVersion(version);
  }

  @Override
  public final String getDescription() {
    return description;
  }

  @Override
  public final Integer getChecksum() {
    return 1;
  }

  @Override
  public final boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public final void migrate(Context context) throws SQLException {
    if (!context.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      return;
    }
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute(
          """
          create or replace function %1$s_is_append_only() returns trigger language plpgsql as
          $$ begin raise exception '%1$s is append-only'; end $$
          """.formatted(table));
      statement.execute(
          """
          create trigger %1$s_append_only before update or delete or truncate on %1$s
          for each statement execute function %1$s_is_append_only()
          """.formatted(table));
    }
  }
}
