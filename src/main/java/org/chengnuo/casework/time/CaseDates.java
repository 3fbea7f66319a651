package org.chengnuo.casework.time;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.engine.PerTransaction;
import org.springframework.stereotype.Component;

/** Dates of a case's steps, reckoned on the statutory calendar. */
@Component
public class CaseDates {

  private final CurrentClocks clocks;
  private final Calendars calendars;
  private final Clock clock;
  private final PerTransaction<String, WorkingCalendar> calendarHere = new PerTransaction<>();

  CaseDates(CurrentClocks clocks, Calendars calendars, Clock clock) {
    this.clocks = clocks;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The calendar of the case's clock, which came with it; while none runs the one in force. */
  public WorkingCalendar calendar(String caseNumber) {
    return clocks
        .find(caseNumber)
        .map(CaseClock::calendar)
        .orElseGet(() -> calendarHere.get("", none -> calendars.current()));
  }

  /** The close of business of the N-th working day after today. */
  public Instant closeAfter(String caseNumber, int workingDays) {
    return closeAfter(clock.instant(), workingDays, calendar(caseNumber));
  }

  /** The close of business of the N-th working day after the day of that instant. */
  public static Instant closeAfter(Instant from, int workingDays, WorkingCalendar calendar) {
    return calendar.closeOfBusiness(calendar.plusWorkingDays(calendar.dateOf(from), workingDays));
  }

  /**
   * When somebody has had so much of the bureau's working time from now on.
   *
   * @param workingDays none at all gives the rest of the day, or the next one when this one is over
   */
  public Instant afterShare(String caseNumber, BigDecimal workingDays) {
    WorkingCalendar calendar = calendar(caseNumber);
    Instant now = clock.instant();
    if (workingDays.signum() == 0) {
      LocalDate today = calendar.plusWorkingDays(calendar.dateOf(now), 0);
      Instant close = calendar.closeOfBusiness(today);
      return close.isAfter(now) ? close : calendar.closeOfBusiness(calendar.plusWorkingDays(today, 1));
    }
    long seconds = workingDays.multiply(BigDecimal.valueOf(calendar.workingDay().toSeconds())).longValue();
    return calendar.plusWorkingTime(now, Duration.ofSeconds(seconds));
  }
}
