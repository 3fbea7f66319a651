package org.chengnuo.clock.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The record of every replaced year of the calendar: whoever moves everybody's limits is known, and what they changed. */
@Component
public class CalendarImports {

  /** What the calendar said of a year. */
  record Days(SortedSet<LocalDate> off, SortedSet<LocalDate> work, boolean published, String source) {

    static Days of(CalendarYear year) {
      return new Days(year.off(), year.work(), year.published(), year.source());
    }
  }

  /**
   * One import.
   *
   * @param moved how many open limits it moved
   * @param before empty where only the weekend rule applied
   */
  record Import(Instant at, String by, String source, int moved, Optional<Days> before, Days after) {}

  private static final JsonMapper JSON = JsonMapper.builder().findAndAddModules().build();

  private final JdbcClient jdbc;

  CalendarImports(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As part of the caller's transaction. */
  public void record(Optional<CalendarYear> before, CalendarYear after, String by, Instant at, int moved) {
    jdbc.sql(
            """
            insert into calendar_import (year_number, imported_at, imported_by, source, moved, days_before, days_after)
            values (:year, :at, :by, :source, :moved, :before, :after)
            """)
        .param("year", after.year())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("source", after.source())
        .param("moved", moved)
        .param("before", before.map(Days::of).map(CalendarImports::json).orElse(null))
        .param("after", json(Days.of(after)))
        .update();
  }

  /** The imports of a year, the last first. */
  List<Import> of(int year) {
    return jdbc.sql("select * from calendar_import where year_number = :year order by id desc")
        .param("year", year)
        .query(
            (row, i) ->
                new Import(
                    row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                    row.getString("imported_by"),
                    row.getString("source"),
                    row.getInt("moved"),
                    Optional.ofNullable(row.getString("days_before")).map(CalendarImports::days),
                    days(row.getString("days_after"))))
        .list();
  }

  private static String json(Days days) {
    try {
      return JSON.writeValueAsString(days);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Days days(String json) {
    try {
      return JSON.readValue(json, Days.class);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }
}
