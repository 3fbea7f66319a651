package org.chengnuo.support;

import java.util.UUID;
import javax.sql.DataSource;
import org.chengnuo.ChengnuoApplication;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.context.annotation.ClassPathBeanDefinitionScanner;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.type.filter.AssignableTypeFilter;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The product's migrations without the application, for tests of what they make of a database. */
public final class Migrations {

  private Migrations() {}

  /** All of them, to be run on that database; a target ends them earlier. */
  public static FluentConfiguration on(DataSource database) {
    try (GenericApplicationContext beans = new GenericApplicationContext()) {
      ClassPathBeanDefinitionScanner scanner = new ClassPathBeanDefinitionScanner(beans, false);
      scanner.addIncludeFilter(new AssignableTypeFilter(JavaMigration.class));
      scanner.scan(ChengnuoApplication.class.getPackageName());
      beans.refresh();
      return Flyway.configure().dataSource(database).locations("classpath:db/migration")
          .javaMigrations(beans.getBeansOfType(JavaMigration.class).values().toArray(JavaMigration[]::new));
    }
  }

  /** @param product {@code H2} or {@code PostgreSQL} */
  public static DataSource emptyDatabase(String product) {
    return product.equals("H2")
        ? new DriverManagerDataSource("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1", "sa", "")
        : new DriverManagerDataSource(PostgresDatabase.createDatabase(), "postgres", "");
  }
}
