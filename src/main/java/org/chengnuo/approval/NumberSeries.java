package org.chengnuo.approval;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Numbers that run without gaps within a year, for documents and certificates. The series stays locked until the
 * transaction ends; a transaction that is rolled back gives its number back.
 */
@Component
public class NumberSeries {

  private final JdbcClient jdbc;

  NumberSeries(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next number of the series in that year, from 1. */
  public int next(String series, int year) {
    if (increment(series, year) == 0) {
      begin(series, year);
    }
    return jdbc.sql("select last_number from number_series where series = :series and series_year = :year")
        .param("series", series)
        .param("year", year)
        .query(Integer.class)
        .single();
  }

  private int increment(String series, int year) {
    return jdbc.sql(
            "update number_series set last_number = last_number + 1 where series = :series and series_year = :year")
        .param("series", series)
        .param("year", year)
        .update();
  }

  private void begin(String series, int year) {
    // Two first numbers of a year at once: the second insert waits and finds nothing to do.
    jdbc.sql(
            """
            merge into number_series as known
            using (select cast(:series as varchar(64)) as series, cast(:year as integer) as series_year) as wanted
            on known.series = wanted.series and known.series_year = wanted.series_year
            when matched then update set last_number = known.last_number + 1
            when not matched then insert (series, series_year, last_number)
              values (wanted.series, wanted.series_year, 1)
            """)
        .param("series", series)
        .param("year", year)
        .update();
  }
}
