package org.chengnuo.clock.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.clock.calendar.CalendarStore;
import org.chengnuo.clock.limits.ClockEntry.Kind;
import org.chengnuo.problem.ConflictException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ledger's tables. Entries are only ever inserted; the row of a case is its lock and its derived dates. */
@Component
class ClockLedger {

  /** What was derived when the clock last changed; compared with to see whether a limit moved. */
  record StoredDates(String caseNumber, boolean running, LocalDate promisedDue, LocalDate statutoryDue) {}

  /** The days between which open clocks count. */
  record Span(LocalDate firstDay, LocalDate lastDay) {}

  private record Line(
      String caseNumber, int promisedDays, int statutoryDays, String calendarVersion, ClockEntry entry) {}

  private static final String OPEN_AFTER =
      """
      select case_number, state, promised_due, statutory_due from case_clock
      where state in ('RUNNING', 'PAUSED') and case_number > :caseNumber
      order by case_number fetch first :limit rows only""";

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final CalendarStore calendars;

  ClockLedger(JdbcClient jdbc, JdbcTemplate batches, CalendarStore calendars) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.calendars = calendars;
  }

  /** Makes changes of one clock wait for each other until the transaction ends. */
  boolean lock(String caseNumber) {
    return jdbc.sql("select case_number from case_clock where case_number = :caseNumber for update")
        .param("caseNumber", caseNumber)
        .query(String.class)
        .optional()
        .isPresent();
  }

  Optional<CaseClock> find(String caseNumber, Instant asOf) {
    return Optional.ofNullable(find(List.of(caseNumber), asOf).get(caseNumber));
  }

  /** Clocks, ledgers and calendar version in one statement, read after any lock and therefore not older than it. */
  Map<String, CaseClock> find(Collection<String> caseNumbers, Instant asOf) {
    if (caseNumbers.isEmpty()) {
      return Map.of();
    }
    Map<String, List<Line>> lines = new LinkedHashMap<>();
    jdbc.sql(
            """
            select c.case_number, c.promised_days, c.statutory_days, v.version,
                   e.kind, e.effective_at, e.cause, e.basis, e.actor, e.note, e.days
            from case_clock c
            join clock_entry e on e.case_number = c.case_number
            join calendar_version v on v.slot = 0
            where c.case_number in (:caseNumbers)
            order by c.case_number, e.seq
            """)
        .param("caseNumbers", caseNumbers)
        .query(
            (row, index) ->
                new Line(
                    row.getString("case_number"),
                    row.getInt("promised_days"),
                    row.getInt("statutory_days"),
                    row.getString("version"),
                    new ClockEntry(
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("effective_at", OffsetDateTime.class).toInstant(),
                        row.getString("cause"),
                        row.getString("basis"),
                        row.getString("actor"),
                        row.getString("note"),
                        row.getInt("days"))))
        .list()
        .forEach(line -> lines.computeIfAbsent(line.caseNumber(), number -> new ArrayList<>()).add(line));
    Map<String, CaseClock> clocks = new LinkedHashMap<>();
    lines.forEach((number, ofCase) -> clocks.put(number, clock(ofCase, asOf)));
    return clocks;
  }

  private CaseClock clock(List<Line> lines, Instant asOf) {
    Line first = lines.get(0);
    return CaseClock.of(
        lines.stream().map(Line::entry).toList(),
        first.promisedDays(),
        first.statutoryDays(),
        calendars.calendar(first.calendarVersion()),
        asOf);
  }

  void open(String caseNumber, int promisedDays, int statutoryDays, CaseClock clock, Instant recordedAt) {
    try {
      jdbc.sql(
              """
              insert into case_clock (case_number, state, promised_days, statutory_days,
                                      started_on, promised_due, statutory_due)
              values (:caseNumber, :state, :promisedDays, :statutoryDays, :startedOn, :promisedDue, :statutoryDue)
              """)
          .param("caseNumber", caseNumber)
          .param("state", state(clock))
          .param("promisedDays", promisedDays)
          .param("statutoryDays", statutoryDays)
          .param("startedOn", clock.startedOn())
          .param("promisedDue", clock.promised().dueDate())
          .param("statutoryDue", clock.statutory().dueDate())
          .update();
    } catch (DuplicateKeyException e) {
      throw new ConflictException("办件 " + caseNumber + " 已经开始计时，不能重复开始");
    }
    insertLast(caseNumber, clock, recordedAt);
  }

  void append(String caseNumber, CaseClock clock, Instant recordedAt) {
    insertLast(caseNumber, clock, recordedAt);
    jdbc.sql(
            """
            update case_clock set state = :state, promised_due = :promisedDue, statutory_due = :statutoryDue
            where case_number = :caseNumber
            """)
        .param("state", state(clock))
        .param("promisedDue", clock.promised().dueDate())
        .param("statutoryDue", clock.statutory().dueDate())
        .param("caseNumber", caseNumber)
        .update();
  }

  private void insertLast(String caseNumber, CaseClock clock, Instant recordedAt) {
    int seq = clock.entries().size();
    ClockEntry entry = clock.entries().get(seq - 1);
    jdbc.sql(
            """
            insert into clock_entry (case_number, seq, kind, effective_at, recorded_at,
                                     cause, basis, actor, note, days)
            values (:caseNumber, :seq, :kind, :effectiveAt, :recordedAt, :cause, :basis, :actor, :note, :days)
            """)
        .param("caseNumber", caseNumber)
        .param("seq", seq)
        .param("kind", entry.kind().name())
        .param("effectiveAt", entry.at().atOffset(ZoneOffset.UTC))
        .param("recordedAt", recordedAt.atOffset(ZoneOffset.UTC))
        .param("cause", entry.cause())
        .param("basis", entry.basis())
        .param("actor", entry.by())
        .param("note", entry.note())
        .param("days", entry.days())
        .update();
  }

  /** Locks the next clocks that are not stopped, in the order of their case numbers. */
  List<StoredDates> lockOpenAfter(String caseNumber, int limit) {
    return openAfter(OPEN_AFTER + " for update", caseNumber, limit);
  }

  /** As {@link #lockOpenAfter}, without the lock. */
  List<StoredDates> openAfter(String caseNumber, int limit) {
    return openAfter(OPEN_AFTER, caseNumber, limit);
  }

  private List<StoredDates> openAfter(String sql, String caseNumber, int limit) {
    return jdbc.sql(sql)
        .param("caseNumber", caseNumber)
        .param("limit", limit)
        .query(
            (row, index) ->
                new StoredDates(
                    row.getString("case_number"),
                    row.getString("state").equals("RUNNING"),
                    row.getObject("promised_due", LocalDate.class),
                    row.getObject("statutory_due", LocalDate.class)))
        .list();
  }

  void storeDates(Map<String, CaseClock> clocks) {
    batches.batchUpdate(
        "update case_clock set promised_due = ?, statutory_due = ? where case_number = ?",
        clocks.entrySet(),
        500,
        (statement, clock) -> {
          statement.setObject(1, clock.getValue().promised().dueDate());
          statement.setObject(2, clock.getValue().statutory().dueDate());
          statement.setString(3, clock.getKey());
        });
  }

  /** First start and last statutory due date of the open clocks; empty when none is open. */
  Optional<Span> openSpan() {
    return jdbc.sql(
            """
            select min(started_on) as first_day, max(statutory_due) as last_day from case_clock
            where state in ('RUNNING', 'PAUSED')
            """)
        .query(
            (row, index) ->
                new Span(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)))
        .optional()
        .filter(span -> span.firstDay() != null);
  }

  /** Case numbers of the open clocks that count days of the year, in order. */
  List<String> openIn(int year) {
    return jdbc.sql(
            """
            select case_number from case_clock
            where state in ('RUNNING', 'PAUSED') and started_on <= :lastDay and statutory_due >= :firstDay
            order by case_number
            """)
        .param("firstDay", LocalDate.of(year, 1, 1))
        .param("lastDay", LocalDate.of(year, 12, 31))
        .query(String.class)
        .list();
  }

  private static String state(CaseClock clock) {
    if (clock.stopped()) {
      return "STOPPED";
    }
    return clock.paused() ? "PAUSED" : "RUNNING";
  }
}
