package org.chengnuo.casework;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Numbers that run without gaps within a year, for documents and certificates. The series stays locked until the
 * transaction ends; a transaction that is rolled back gives its number back.
 */
@Component
public class NumberSeries {

  private static final String INCREMENT =
      "update number_series set last_number = last_number + 1 where series = :series and series_year = :year";

  private final JdbcClient jdbc;
  private final TransactionTemplate apart;
  private final String incrementAndGet;

  NumberSeries(JdbcClient jdbc, JdbcTemplate template, PlatformTransactionManager transactions) {
    this.jdbc = jdbc;
    this.apart = new TransactionTemplate(transactions);
    this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    String product =
        template.execute((ConnectionCallback<String>) NumberSeries::product);
    // The one place where the two databases have no common words for what is one round trip in either.
    this.incrementAndGet =
        "PostgreSQL".equals(product)
            ? INCREMENT + " returning last_number"
            : "select last_number from final table (" + INCREMENT + ")";
  }

  private static String product(Connection connection) throws SQLException {
    return connection.getMetaData().getDatabaseProductName();
  }

  /** The next number of the series in that year, from 1. */
  public int next(String series, int year) {
    return increment(series, year)
        .orElseGet(
            () -> {
              begin(series, year);
              return increment(series, year).orElseThrow();
            });
  }

  private Optional<Integer> increment(String series, int year) {
    return jdbc.sql(incrementAndGet)
        .param("series", series)
        .param("year", year)
        .query(Integer.class)
        .optional();
  }

  /** In a transaction of its own: two first numbers of a year at once must not fail each other's case. */
  private void begin(String series, int year) {
    try {
      apart.executeWithoutResult(
          status ->
              jdbc.sql("insert into number_series (series, series_year, last_number) values (:series, :year, 0)")
                  .param("series", series)
                  .param("year", year)
                  .update());
    } catch (DuplicateKeyException begunMeanwhile) {
      // The other transaction has begun the series; both now count on.
    }
  }
}
