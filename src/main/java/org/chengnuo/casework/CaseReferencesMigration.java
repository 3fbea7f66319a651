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

/**
 * Lets tables refer to {@code case_file} and no longer to the approval's table. The old references were made without
 * names, so that each database gave its own; no SQL that both understand finds them.
 */
public abstract class CaseReferencesMigration implements JavaMigration {

  private final String version;
  private final String description;
  private final List<String> tables;

  protected CaseReferencesMigration(String version, String description, String... tables) {
    this.version = version;
    this.description = description;
    this.tables = List.of(tables);
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
    try (Statement statement = context.getConnection().createStatement()) {
      for (String table : tables) {
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
