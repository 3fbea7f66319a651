package org.chengnuo.approval.watch;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.engine.ProcessTimers;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is to be warned of and when: the promised and the statutory limit at the thresholds of the item (blue, yellow) and when
 * it is broken (red), the payment's end a week before.
 */
@Component
public class Watch {

  /** What a warning is about. */
  enum Limit {
    PROMISED,
    STATUTORY,
    PAYMENT
  }

  /** One level of one limit; told once for the date that it is about. */
  record Warning(Limit limit, AlarmLevel level, LocalDate dueOn) {}

  /** How many working days before a bill lapses the applicant is reminded. */
  private static final int PAYMENT_REMINDER_DAYS = 5;

  private final Calendars calendars;
  private final JdbcClient jdbc;
  private final Clock clock;

  Watch(Calendars calendars, JdbcClient jdbc, Clock clock) {
    this.calendars = calendars;
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** When the case has to be warned next, now that its clock stands so. */
  public Instant nextWarning(String caseNumber, CaseClock caseClock) {
    Instant now = clock.instant();
    if (caseClock.stopped()) {
      return paymentReminder(caseNumber).orElse(ProcessTimers.NEVER);
    }
    if (!caseClock.running()) {
      return ProcessTimers.NEVER;
    }
    return untold(caseNumber, caseClock, now).isEmpty()
        ? caseClock.nextWarningAt(now).orElse(ProcessTimers.NEVER)
        : now;
  }

  /** A bill that nobody has paid, and the last day on which it can be, as a document tells it. */
  record OpenBill(String number, String lastDay) {}

  Optional<OpenBill> openBill(String caseNumber) {
    WorkingCalendar calendar = calendars.current();
    return jdbc.sql(
            """
            select bill_number, due_at from bill b where case_number = :case and total > 0 and cancelled_at is null
              and not exists (select 1 from payment p where p.bill_number = b.bill_number)
            """)
        .param("case", caseNumber)
        .query(
            (row, i) ->
                new OpenBill(
                    row.getString(1), calendar.lastDayInWords(calendar.dateOf(row.getTimestamp(2).toInstant()))))
        .optional();
  }

  private Optional<Instant> paymentReminder(String caseNumber) {
    return jdbc.sql(
            """
            select due_at from bill b where case_number = :case and total > 0 and cancelled_at is null
              and not exists (select 1 from payment p where p.bill_number = b.bill_number)
              and not exists (select 1 from warning w where w.case_number = b.case_number and w.limit_kind = 'PAYMENT')
            """)
        .param("case", caseNumber)
        .query((row, i) -> reminderBefore(row.getTimestamp(1).toInstant(), calendars.current()))
        .optional();
  }

  /** When the applicant has to be reminded of a bill that can be paid until then. */
  public static Instant reminderBefore(Instant due, WorkingCalendar calendar) {
    LocalDate day = calendar.dateOf(due);
    for (int left = PAYMENT_REMINDER_DAYS; left > 0; ) {
      day = day.minusDays(1);
      if (calendar.isWorkingDay(day)) {
        left--;
      }
    }
    return calendar.closeOfBusiness(day);
  }

  /** The warnings that the state of the clock calls for and that nobody has been told. */
  List<Warning> untold(String caseNumber, CaseClock caseClock, Instant now) {
    List<Warning> called = new ArrayList<>();
    if (caseClock.running()) {
      call(called, Limit.PROMISED, caseClock, caseClock.promised(), now);
      call(called, Limit.STATUTORY, caseClock, caseClock.statutory(), now);
    } else if (caseClock.stopped()) {
      paymentReminder(caseNumber)
          .filter(at -> !now.isBefore(at))
          .ifPresent(at -> called.add(new Warning(Limit.PAYMENT, AlarmLevel.YELLOW, calendars.current().dateOf(at))));
    }
    if (!called.isEmpty()) {
      called.removeAll(told(caseNumber));
    }
    return called;
  }

  private static void call(List<Warning> called, Limit kind, CaseClock caseClock, CaseClock.Limit limit, Instant now) {
    AlarmLevel level = caseClock.level(limit, now);
    if (level != AlarmLevel.NONE) {
      called.add(new Warning(kind, level, limit.dueDate()));
    }
  }

  private Set<Warning> told(String caseNumber) {
    return new HashSet<>(
        jdbc.sql("select limit_kind, level, due_on from warning where case_number = :case")
            .param("case", caseNumber)
            .query(
                (row, i) ->
                    new Warning(
                        Limit.valueOf(row.getString(1)),
                        AlarmLevel.valueOf(row.getString(2)),
                        row.getDate(3).toLocalDate()))
            .list());
  }

  void tell(String caseNumber, Warning warning) {
    jdbc.sql(
            """
            insert into warning (case_number, limit_kind, level, due_on, raised_at)
            values (:case, :limit, :level, :dueOn, :at)
            """)
        .param("case", caseNumber)
        .param("limit", warning.limit().name())
        .param("level", warning.level().name())
        .param("dueOn", Date.valueOf(warning.dueOn()))
        .param("at", Timestamp.from(clock.instant()))
        .update();
  }

  /** What the alarm adds to the priority of the case's tasks. */
  public int urgency(Optional<CaseClock> caseClock) {
    Instant now = clock.instant();
    return caseClock.filter(CaseClock::running).map(running -> urgency(running, now)).orElse(0);
  }

  private static int urgency(CaseClock running, Instant now) {
    int promised = running.level(running.promised(), now).ordinal() * 5;
    boolean doubleRed = running.level(running.statutory(), now) == AlarmLevel.RED;
    return doubleRed ? promised + 5 : promised;
  }
}
