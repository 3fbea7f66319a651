package org.chengnuo.clock;

import java.sql.SQLException;
import java.sql.Statement;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Migration V3.1: makes PostgreSQL itself refuse to change or delete ledger entries, whoever asks. No SQL for that is
 * understood by H2 as well, whose triggers are Java classes; there the application alone keeps the ledger append-only.
 */
@Component
class LedgerGuardMigration implements JavaMigration {

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("3.1");
  }

  @Override
  public String getDescription() {
    return "append-only clock ledger";
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
          create function clock_entry_is_append_only() returns trigger language plpgsql as
          $$ begin raise exception 'clock_entry is append-only'; end $$
          """);
      statement.execute(
          """
          create trigger clock_entry_append_only before update or delete or truncate on clock_entry
          for each statement execute function clock_entry_is_append_only()
          """);
    }
  }
}
