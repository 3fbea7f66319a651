package org.chengnuo.clock;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** Migration V8.2: what {@link LedgerGuardMigration} does for the ledger, for the record of calendar imports. */
@Component
class ImportGuardMigration implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("8.2");
  }

  @Override
  public String getDescription() {
    return "append-only calendar imports";
  }

  @Override
  public Integer getChecksum() {
    return 1;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    if (!context.getConnection().getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
      return;
    }
    try (Statement statement = context.getConnection().createStatement()) {
      statement.execute(
          """
          create function calendar_import_is_append_only() returns trigger language plpgsql as
          $$ begin raise exception 'calendar_import is append-only'; end $$
          """);
      statement.execute(
          """
          create trigger calendar_import_append_only before update or delete or truncate on calendar_import
          for each statement execute function calendar_import_is_append_only()
          """);
    }
  }
}
