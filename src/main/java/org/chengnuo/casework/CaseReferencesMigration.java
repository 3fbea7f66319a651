package org.chengnuo.casework;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/**
 * Migration V12.1: what every case may have refers to {@code case_file} and no longer to the approval's table. The old
 * references were made without names, so that each database gave its own; no SQL that both understand finds them.
 */
@Component
class CaseReferencesMigration implements JavaMigration {

  private static final List<String> OF_EVERY_CASE =
      List.of("notice", "opinion", "hand_over", "accountability", "warning", "lost_case_ending", "delay_explanation");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("12.1");
  }

  @Override
  public String getDescription() {
    return "references to case file";
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
    try (Statement statement = context.getConnection().createStatement()) {
      for (String table : OF_EVERY_CASE) {
        for (String former : referencesToApproval(context.getConnection(), table)) {
          statement.execute("alter table %s drop constraint \"%s\"".formatted(table, former));
        }
        statement.execute(
            "alter table %1$s add constraint %1$s_case foreign key (case_number) references case_file".formatted(table));
      }
    }
  }

  private static List<String> referencesToApproval(Connection connection, String table) throws SQLException {
    boolean upper = connection.getMetaData().storesUpperCaseIdentifiers();
    List<String> names = new ArrayList<>();
    try (ResultSet keys =
        connection.getMetaData().getImportedKeys(
            connection.getCatalog(), connection.getSchema(), upper ? table.toUpperCase(Locale.ROOT) : table)) {
      while (keys.next()) {
        if (keys.getString("PKTABLE_NAME").equalsIgnoreCase("approval_case")) {
          names.add(keys.getString("FK_NAME"));
        }
      }
    }
    return names;
  }
}
