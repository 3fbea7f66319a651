package org.chengnuo.clock.calendar;

import java.sql.Date;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The calendar in the database, laid over the bundled years. Every reader compares the stored version with the one it
 * holds, so that no node goes on with an old year after another has imported a new one. Whoever only reads the calendar asks
 * {@link Calendars}; the locks are for those whose dates hang on it.
 */
@Component
public class CalendarStore {

  public static final String BUNDLED = "bundled";
  private static final int SLOTS = 16;

  private record Snapshot(String version, WorkingCalendar calendar) {}

  private record StoredDay(int year, String source, LocalDate date, boolean working) {}

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final OfficeHours hours;
  private final List<CalendarYear> bundled;
  private volatile Snapshot snapshot;

  CalendarStore(
      JdbcClient jdbc,
      JdbcTemplate batches,
      java.time.Clock clock,
      @Value("${chengnuo.office-hours:" + OfficeHours.DEFAULT + "}") String hours) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.hours = OfficeHours.parse(hours, clock.getZone());
    this.bundled = BundledCalendars.read();
  }

  /** The calendar as it holds now. */
  public WorkingCalendar current() {
    return calendar(
        jdbc.sql("select version from calendar_version where slot = 0").query(String.class).single());
  }

  /** The calendar of a version that the caller has just read from the database. */
  public WorkingCalendar calendar(String version) {
    Snapshot held = snapshot;
    if (held == null || !held.version().equals(version)) {
      held = new Snapshot(version, read());
      snapshot = held;
    }
    return held.calendar();
  }

  /** Keeps imports out until the transaction ends. */
  public WorkingCalendar lockForStart(String caseNumber) {
    return calendar(
        jdbc.sql("select version from calendar_version where slot = :slot for update")
            .param("slot", Math.floorMod(caseNumber.hashCode(), SLOTS))
            .query(String.class)
            .single());
  }

  /** Keeps other imports and the start of clocks out until the transaction ends. */
  public WorkingCalendar lockForImport() {
    List<String> versions =
        jdbc.sql("select version from calendar_version order by slot for update").query(String.class).list();
    return calendar(versions.get(0));
  }

  /** Who brought the stored year, {@link #BUNDLED} for the release itself; empty where none is stored. */
  public Optional<String> importer(int year) {
    return jdbc.sql("select imported_by from calendar_year where year_number = :year")
        .param("year", year)
        .query(String.class)
        .optional();
  }

  /** The years that come with the release. */
  public List<CalendarYear> bundled() {
    return bundled;
  }

  /** Replaces a year as part of the caller's transaction; returns the calendar that now holds. */
  public WorkingCalendar replace(CalendarYear year, String by, Instant at) {
    jdbc.sql("delete from calendar_day where year_number = :year").param("year", year.year()).update();
    jdbc.sql("delete from calendar_year where year_number = :year").param("year", year.year()).update();
    jdbc.sql(
            """
            insert into calendar_year (year_number, source, imported_by, imported_at)
            values (:year, :source, :by, :at)
            """)
        .param("year", year.year())
        .param("source", year.source())
        .param("by", by)
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
    insertDays(year.year(), year.off(), false);
    insertDays(year.year(), year.work(), true);
    // A version is never used twice, so that what was read in a transaction that rolled back is never taken for valid.
    String version = UUID.randomUUID().toString();
    jdbc.sql("update calendar_version set version = :version").param("version", version).update();
    return calendar(version);
  }

  private void insertDays(int year, Collection<LocalDate> days, boolean working) {
    batches.batchUpdate(
        "insert into calendar_day (on_date, year_number, working) values (?, ?, ?)",
        days,
        100,
        (statement, day) -> {
          statement.setDate(1, Date.valueOf(day));
          statement.setInt(2, year);
          statement.setBoolean(3, working);
        });
  }

  private WorkingCalendar read() {
    Map<Integer, List<StoredDay>> daysByYear = new TreeMap<>();
    jdbc.sql(
            """
            select y.year_number, y.source, d.on_date, d.working
            from calendar_year y join calendar_day d on d.year_number = y.year_number
            """)
        .query(
            (row, index) ->
                new StoredDay(
                    row.getInt("year_number"),
                    row.getString("source"),
                    row.getObject("on_date", LocalDate.class),
                    row.getBoolean("working")))
        .list()
        .forEach(day -> daysByYear.computeIfAbsent(day.year(), year -> new ArrayList<>()).add(day));
    List<CalendarYear> years = new ArrayList<>(bundled);
    daysByYear.values().forEach(days -> years.add(yearOf(days)));
    return WorkingCalendar.of(hours, years);
  }

  private static CalendarYear yearOf(List<StoredDay> days) {
    TreeSet<LocalDate> off = new TreeSet<>();
    TreeSet<LocalDate> work = new TreeSet<>();
    days.forEach(day -> (day.working() ? work : off).add(day.date()));
    return new CalendarYear(days.get(0).year(), off, work, true, days.get(0).source());
  }
}
