package org.chengnuo.clock.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengnuo.clock.calendar.CalendarStore;
import org.chengnuo.clock.limits.CaseClock.Limit;
import org.chengnuo.problem.ConflictException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The ledger's tables. Entries are only ever inserted; the row of a clock is its lock, the rows of its limits are what they were
 * defined as when it started, with their derived dates.
 */
@Component
class ClockLedger {

  /**
   * A clock as it is stored.
   *
   * @param dueDates the limits' last days by name, as they were derived when the clock last changed; of a limit that stands
   *     still the one it would have if it ran again from then
   */
  record Stored(ClockId id, CaseClock clock, Map<String, LocalDate> dueDates) {

    /** Those limits that have another date on this clock. */
    List<Limit> moved(CaseClock changed) {
      return changed.limits().stream().filter(limit -> !limit.dueDate().equals(dueDates.get(limit.name()))).toList();
    }
  }

  /** The days between which open clocks count. */
  record Span(LocalDate firstDay, LocalDate lastDay) {}

  private static final String OPEN_AFTER =
      """
      select case_number, clock_name from case_clock
      where state in ('RUNNING', 'PAUSED')
        and (case_number > :caseNumber or case_number = :caseNumber and clock_name > :name)
      order by case_number, clock_name fetch first :limit rows only""";

  private static final String READ =
      """
      select c.case_number, c.clock_name, c.label as clock_label, v.version,
             e.seq, e.kind, e.effective_at, e.cause, e.basis, e.actor, e.note, e.days,
             l.seq as limit_seq, l.limit_name, l.label, l.limit_length, l.day_kind, l.blue_percent, l.yellow_percent,
             case when e.seq = 1 then l.causes end as causes, l.due_on
      from case_clock c
      join clock_entry e on e.case_number = c.case_number and e.clock_name = c.clock_name
      join case_limit l on l.case_number = c.case_number and l.clock_name = c.clock_name
      join calendar_version v on v.slot = 0
      where c.case_number in (:caseNumbers)%s
      order by c.case_number, c.clock_name, e.seq, l.seq
      """;

  private final JdbcClient jdbc;
  private final JdbcTemplate batches;
  private final CalendarStore calendars;

  ClockLedger(JdbcClient jdbc, JdbcTemplate batches, CalendarStore calendars) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.calendars = calendars;
  }

  /** Makes changes of one clock wait for each other until the transaction ends. */
  boolean lock(ClockId id) {
    return jdbc.sql("select state from case_clock where case_number = :caseNumber and clock_name = :name for update")
        .param("caseNumber", id.caseNumber())
        .param("name", id.name())
        .query(String.class)
        .optional()
        .isPresent();
  }

  /** Clock, ledger and calendar version in one statement, read after any lock and therefore not older than it. */
  Optional<Stored> find(ClockId id, Instant asOf) {
    ClockRows rows = new ClockRows();
    jdbc.sql(READ.formatted(" and c.clock_name = :name"))
        .param("caseNumbers", List.of(id.caseNumber()))
        .param("name", id.name())
        .query(rows);
    return rows.read(calendars, asOf).stream().findFirst();
  }

  /** All clocks of the cases, those of a case in the order in which they started; in one statement. */
  Map<ClockId, Stored> find(Collection<String> caseNumbers, Instant asOf) {
    if (caseNumbers.isEmpty()) {
      return Map.of();
    }
    ClockRows rows = new ClockRows();
    jdbc.sql(READ.formatted("")).param("caseNumbers", caseNumbers).query(rows);
    return rows.read(calendars, asOf).stream()
        .collect(Collectors.toMap(Stored::id, stored -> stored, (one, same) -> one, LinkedHashMap::new));
  }

  void open(ClockId id, CaseClock clock, Instant recordedAt) {
    try {
      jdbc.sql(
              """
              insert into case_clock (case_number, clock_name, label, state, started_on)
              values (:caseNumber, :name, :label, :state, :startedOn)
              """)
          .param("caseNumber", id.caseNumber())
          .param("name", id.name())
          .param("label", clock.definition().label())
          .param("state", state(clock))
          .param("startedOn", clock.startedOn())
          .update();
    } catch (DuplicateKeyException e) {
      throw new ConflictException("办件 " + id.caseNumber() + " 已经开始计时，不能重复开始");
    }
    insertLimits(id, clock);
    insertLast(id, clock, recordedAt);
  }

  /** In one statement, however many they are. */
  private void insertLimits(ClockId id, CaseClock clock) {
    List<Limit> limits = clock.limits();
    JdbcClient.StatementSpec insert =
        jdbc.sql(
            """
            insert into case_limit (case_number, clock_name, limit_name, seq, label, limit_length, day_kind,
                                    blue_percent, yellow_percent, causes, due_on)
            values
            """
                + String.join(", ", Collections.nCopies(limits.size(), "(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")));
    for (Limit limit : limits) {
      LimitDefinition definition = limit.definition();
      insert
          .param(id.caseNumber())
          .param(id.name())
          .param(definition.name())
          .param(limits.indexOf(limit) + 1)
          .param(definition.label())
          .param(definition.length())
          .param(definition.dayKind().name())
          .param(definition.thresholds().blue())
          .param(definition.thresholds().yellow())
          .param(ClockRows.json(definition.causes()))
          .param(limit.dueDate());
    }
    insert.update();
  }

  /** @param changed the stored clock after one more entry */
  void append(Stored stored, CaseClock changed, Instant recordedAt) {
    insertLast(stored.id(), changed, recordedAt);
    if (!state(changed).equals(state(stored.clock()))) {
      jdbc.sql("update case_clock set state = :state where case_number = :caseNumber and clock_name = :name")
          .param("state", state(changed))
          .param("caseNumber", stored.id().caseNumber())
          .param("name", stored.id().name())
          .update();
    }
    storeDates(Map.of(stored.id(), stored.moved(changed)));
  }

  private void insertLast(ClockId id, CaseClock clock, Instant recordedAt) {
    int seq = clock.entries().size();
    ClockEntry entry = clock.entries().get(seq - 1);
    jdbc.sql(
            """
            insert into clock_entry (case_number, clock_name, seq, kind, effective_at, recorded_at,
                                     cause, basis, actor, note, days)
            values (:caseNumber, :name, :seq, :kind, :effectiveAt, :recordedAt, :cause, :basis, :actor, :note, :days)
            """)
        .param("caseNumber", id.caseNumber())
        .param("name", id.name())
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

  /** Locks the next clocks that are not stopped, in the order of their cases and names. */
  List<ClockId> lockOpenAfter(ClockId last, int limit) {
    return openAfter(OPEN_AFTER + " for update", last, limit);
  }

  /** As {@link #lockOpenAfter}, without the lock. */
  List<ClockId> openAfter(ClockId last, int limit) {
    return openAfter(OPEN_AFTER, last, limit);
  }

  private List<ClockId> openAfter(String sql, ClockId last, int limit) {
    return jdbc.sql(sql)
        .param("caseNumber", last.caseNumber())
        .param("name", last.name())
        .param("limit", limit)
        .query((row, index) -> new ClockId(row.getString("case_number"), row.getString("clock_name")))
        .list();
  }

  void storeDates(Map<ClockId, List<Limit>> moved) {
    record Date(ClockId id, Limit limit) {}
    List<Date> dates =
        moved.entrySet().stream()
            .flatMap(clock -> clock.getValue().stream().map(limit -> new Date(clock.getKey(), limit)))
            .toList();
    if (dates.isEmpty()) {
      return;
    }
    batches.batchUpdate(
        "update case_limit set due_on = ? where case_number = ? and clock_name = ? and limit_name = ?",
        dates,
        500,
        (statement, date) -> {
          statement.setObject(1, date.limit().dueDate());
          statement.setString(2, date.id().caseNumber());
          statement.setString(3, date.id().name());
          statement.setString(4, date.limit().name());
        });
  }

  /** First start and last due date of the open clocks; empty when none is open. */
  Optional<Span> openSpan() {
    return jdbc.sql(
            """
            select min(c.started_on) as first_day, max(l.due_on) as last_day
            from case_clock c join case_limit l on l.case_number = c.case_number and l.clock_name = c.clock_name
            where c.state in ('RUNNING', 'PAUSED')
            """)
        .query(
            (row, index) ->
                new Span(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)))
        .optional()
        .filter(span -> span.firstDay() != null);
  }

  /** Numbers of the cases with an open clock that counts days of the year, in order. */
  List<String> openIn(int year) {
    return jdbc.sql(
            """
            select distinct c.case_number
            from case_clock c join case_limit l on l.case_number = c.case_number and l.clock_name = c.clock_name
            where c.state in ('RUNNING', 'PAUSED') and c.started_on <= :lastDay and l.due_on >= :firstDay
            order by c.case_number
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
