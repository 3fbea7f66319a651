package org.chengnuo.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Migration V1: the engine's tables, from the vendor's own scripts in the engine's jar. The engine itself never touches
 * its schema, because two nodes that start on one empty database would race for it; Flyway's lock lets one create it
 * while the other waits.
 */
@Component
class EngineSchemaMigration implements JavaMigration {

  private static final String SCRIPT = "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql";

  private static final List<String> PARTS = List.of("engine", "history", "identity", "decision.engine",
      "decision.history", "case.engine", "case.history");

  @Override
  public MigrationVersion getVersion() {
    return MigrationVersion.fromVersion("1");
  }

  @Override
  public String getDescription() {
    return "engine schema 7.24";
  }

  /** Names the vendor's scripts that ran; another engine version is another migration, not another checksum. */
  @Override
  public Integer getChecksum() {
    return 724_00;
  }

  @Override
  public boolean canExecuteInTransaction() {
    return true;
  }

  @Override
  public void migrate(Context context) throws SQLException {
    Connection connection = context.getConnection();
    String database = vendorName(connection.getMetaData().getDatabaseProductName());
    for (String part : PARTS) {
      ScriptUtils.executeSqlScript(connection, new ClassPathResource(SCRIPT.formatted(database, part)));
    }
  }

  private static String vendorName(String productName) {
    return switch (productName) {
      case "H2" -> "h2";
      case "PostgreSQL" -> "postgres";
      default -> throw new FlywayException("不支持的数据库：" + productName + "。请使用 PostgreSQL（生产）或 H2（演示）。");
    };
  }
}
