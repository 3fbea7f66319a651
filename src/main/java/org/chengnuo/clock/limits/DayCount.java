package org.chengnuo.clock.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock.DayLine;

/**
 * Counts days: the start day is not counted, and a limit of N ends at the close of business of the N-th day after it that counts.
 * Working days count as such; of natural days every one counts, and a last day that is no working day gives way to the next one
 * that is (民法典 art. 203). A limit of no days ends on the start day or, when that is over or none, on the next working day.
 */
record DayCount(LimitDefinition limit, Start start) implements Count {

  private static final Duration SHORT_LIMIT_WARNING = Duration.ofHours(2);

  @Override
  public Instant end(int length) {
    return calendar().closeOfBusiness(lastDay(length));
  }

  @Override
  public boolean provisional(int length) {
    LocalDate last = lastDay(length);
    LocalDate first = start.day().plusDays(1);
    if (natural()) {
      first = counted(length);
    } else if (length == 0) {
      first = last;
    }
    return calendar().isProvisional(first, last);
  }

  @Override
  public Instant elapsed(int length, int percent) {
    if (length <= 1) {
      return inLastDay(length, lastDayWindow(length).multipliedBy(percent).dividedBy(100));
    }
    Duration elapsed = calendar().workingDay().multipliedBy(length).multipliedBy(percent).dividedBy(100);
    int wholeDays = (int) elapsed.dividedBy(calendar().workingDay());
    Duration rest = elapsed.minus(calendar().workingDay().multipliedBy(wholeDays));
    if (rest.isZero()) {
      return calendar().closeOfBusiness(counted(wholeDays));
    }
    LocalDate day = counted(wholeDays + 1);
    return calendar().isWorkingDay(day)
        ? calendar().plusWorkingTime(calendar().opening(day), rest)
        : calendar().closeOfBusiness(day);
  }

  @Override
  public Instant lastCall(int length) {
    if (length <= 1) {
      Duration untilWarning = lastDayWindow(length).minus(SHORT_LIMIT_WARNING);
      return inLastDay(length, untilWarning.isNegative() ? Duration.ZERO : untilWarning);
    }
    LocalDate day = lastDay(length).minusDays(1);
    while (day.isAfter(start.day()) && !start.open(day)) {
      day = day.minusDays(1);
    }
    Instant close = calendar().closeOfBusiness(day);
    return close.isAfter(start.at()) ? close : start.at();
  }

  @Override
  public DayLine line(LocalDate date, int length) {
    if (date.equals(start.day())) {
      return new DayLine(date, false, "起算日不计入");
    }
    String reason = calendar().day(date).reason();
    if (!natural() && !calendar().isWorkingDay(date)) {
      return new DayLine(date, false, reason);
    }
    if (start.pauses().cover(date)) {
      return new DayLine(date, false, limit.stillFor(start.pauses().causesOn(date)));
    }
    return natural() && date.isAfter(counted(length))
        ? new DayLine(date, false, "期间末日不是工作日，顺延")
        : new DayLine(date, true, reason);
  }

  private boolean natural() {
    return limit.dayKind() == DayKind.NATURAL_DAYS;
  }

  private WorkingCalendar calendar() {
    return start.calendar();
  }

  private LocalDate lastDay(int length) {
    if (length == 0) {
      return first(start::open, calendar().businessDayOf(start.at()));
    }
    return first(start::open, counted(length));
  }

  /** The N-th day that counts. */
  private LocalDate counted(int days) {
    Predicate<LocalDate> counts = natural() ? day -> !start.pauses().cover(day) : start::open;
    LocalDate day = start.day();
    for (int left = days; left > 0; left--) {
      day = first(counts, day.plusDays(1));
    }
    return day;
  }

  private static LocalDate first(Predicate<LocalDate> wanted, LocalDate from) {
    LocalDate day = from;
    while (!wanted.test(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private Duration lastDayWindow(int length) {
    return calendar().workingTimeBetween(lastDayBegin(length), end(length));
  }

  private Instant inLastDay(int length, Duration passed) {
    return calendar().plusWorkingTime(lastDayBegin(length), passed);
  }

  private Instant lastDayBegin(int length) {
    Instant opening = calendar().opening(lastDay(length));
    return start.at().isAfter(opening) ? start.at() : opening;
  }
}
