package org.chengnuo.clock.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.chengnuo.clock.calendar.OfficeHours.Period;

/**
 * The statutory working calendar: an immutable value that adds and counts working days and working time.
 *
 * <p>Legal limits of administrative permits are working days without statutory holidays (行政许可法 art. 82); the day on
 * which a limit starts is not counted, and a limit that would end on a day off ends on the next working day (民法典
 * art. 201, 203). In a year without a published calendar the weekend rule (or the expected days off, where known)
 * applies and every date is provisional.
 */
public final class WorkingCalendar {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyy年M月d日");
  private static final String PROVISIONAL = "暂定，以国务院公布的放假安排为准";

  private final OfficeHours hours;
  private final Map<Integer, CalendarYear> years;

  private WorkingCalendar(OfficeHours hours, Map<Integer, CalendarYear> years) {
    this.hours = hours;
    this.years = years;
  }

  /** A later year in the collection replaces an earlier one of the same number. */
  public static WorkingCalendar of(OfficeHours hours, Collection<CalendarYear> years) {
    Map<Integer, CalendarYear> byYear = new TreeMap<>();
    years.forEach(year -> byYear.put(year.year(), year));
    return new WorkingCalendar(hours, byYear);
  }

  /** This calendar with one year replaced. */
  public WorkingCalendar with(CalendarYear year) {
    Map<Integer, CalendarYear> replaced = new TreeMap<>(years);
    replaced.put(year.year(), year);
    return new WorkingCalendar(hours, replaced);
  }

  /** What is known of the year; empty where only the weekend rule applies. */
  public Optional<CalendarYear> year(int year) {
    return Optional.ofNullable(years.get(year));
  }

  public ZoneId zone() {
    return hours.zone();
  }

  /** What the day is, and why. */
  public CalendarDay day(LocalDate date) {
    CalendarYear year = years.get(date.getYear());
    boolean provisional = year == null || !year.published();
    return new CalendarDay(kind(date, year), provisional);
  }

  private static CalendarDay.Kind kind(LocalDate date, CalendarYear year) {
    if (year != null && year.off().contains(date)) {
      return CalendarDay.Kind.HOLIDAY;
    }
    if (year != null && year.work().contains(date)) {
      return CalendarDay.Kind.MAKE_UP_DAY;
    }
    return CalendarYear.isWeekend(date) ? CalendarDay.Kind.WEEKEND : CalendarDay.Kind.WORKING_DAY;
  }

  public boolean isWorkingDay(LocalDate date) {
    return day(date).working();
  }

  /** Whether the calendar of the date's year is not published yet, so that the date may still turn out otherwise. */
  public boolean isProvisional(LocalDate date) {
    CalendarYear year = years.get(date.getYear());
    return year == null || !year.published();
  }

  /** Whether any year that the span touches is provisional. */
  public boolean isProvisional(LocalDate from, LocalDate to) {
    for (int year = from.getYear(); year <= to.getYear(); year++) {
      CalendarYear known = years.get(year);
      if (known == null || !known.published()) {
        return true;
      }
    }
    return false;
  }

  /** A day as a document tells it, in Chinese, and that it may still turn out otherwise where that is so. */
  public String inWords(LocalDate date) {
    return DAY.format(date) + (isProvisional(date) ? "（" + PROVISIONAL + "）" : "");
  }

  /** As {@link #inWords}, for the last day of somebody's time: that day still counts. */
  public String lastDayInWords(LocalDate date) {
    return DAY.format(date) + (isProvisional(date) ? "（含当日；" + PROVISIONAL + "）" : "（含当日）");
  }

  /**
   * The N-th working day after the start day, which is not counted itself.
   *
   * @param days working days; 0 gives the start day, or the next working day when the start day is none
   */
  public LocalDate plusWorkingDays(LocalDate start, int days) {
    if (days < 0) {
      throw new IllegalArgumentException("Working days must not be negative: " + days);
    }
    if (days == 0) {
      return firstWorkingDayFrom(start);
    }
    LocalDate day = start;
    for (int left = days; left > 0; ) {
      day = day.plusDays(1);
      if (isWorkingDay(day)) {
        left--;
      }
    }
    return day;
  }

  private LocalDate firstWorkingDayFrom(LocalDate start) {
    LocalDate day = start;
    while (!isWorkingDay(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  /** Working days after the one day up to and with the other; 0 when the end is not after the start. */
  public int countWorkingDays(LocalDate fromExclusive, LocalDate toInclusive) {
    int count = 0;
    for (LocalDate day = fromExclusive.plusDays(1); !day.isAfter(toInclusive); day = day.plusDays(1)) {
      if (isWorkingDay(day)) {
        count++;
      }
    }
    return count;
  }

  /** The instant at which the day's business ends, where a limit that ends on this day is broken. */
  public Instant closeOfBusiness(LocalDate date) {
    return at(date, hours.close());
  }

  /** The instant at which the windows open on a working day. */
  public Instant opening(LocalDate date) {
    return at(date, hours.opening());
  }

  /** The legal day that an instant falls on in the bureau's zone. */
  public LocalDate dateOf(Instant instant) {
    return instant.atZone(hours.zone()).toLocalDate();
  }

  /** The day that an instant still belongs to; after the close of business the day is over. */
  public LocalDate businessDayOf(Instant instant) {
    LocalDate day = dateOf(instant);
    return instant.isBefore(closeOfBusiness(day)) ? day : day.plusDays(1);
  }

  /** The working time of one working day. */
  public Duration workingDay() {
    return hours.perDay();
  }

  /**
   * The earliest instant by which this much office time has passed on working days; the instant itself when the time
   * is zero.
   */
  public Instant plusWorkingTime(Instant from, Duration workingTime) {
    if (workingTime.isNegative()) {
      throw new IllegalArgumentException("Working time must not be negative: " + workingTime);
    }
    if (workingTime.isZero()) {
      return from;
    }
    Duration left = workingTime;
    for (LocalDate day = dateOf(from); ; day = day.plusDays(1)) {
      if (!isWorkingDay(day)) {
        continue;
      }
      for (Period period : hours.periods()) {
        Instant begin = later(from, at(day, period.from()));
        Instant end = at(day, period.to());
        if (!begin.isBefore(end)) {
          continue;
        }
        Duration open = Duration.between(begin, end);
        if (left.compareTo(open) <= 0) {
          return begin.plus(left);
        }
        left = left.minus(open);
      }
    }
  }

  /** Office time on working days between two instants; zero when the second is not after the first. */
  public Duration workingTimeBetween(Instant from, Instant to) {
    Duration sum = Duration.ZERO;
    for (LocalDate day = dateOf(from); !day.isAfter(dateOf(to)); day = day.plusDays(1)) {
      if (!isWorkingDay(day)) {
        continue;
      }
      for (Period period : hours.periods()) {
        Instant begin = later(from, at(day, period.from()));
        Instant end = earlier(to, at(day, period.to()));
        if (begin.isBefore(end)) {
          sum = sum.plus(Duration.between(begin, end));
        }
      }
    }
    return sum;
  }

  private Instant at(LocalDate date, LocalTime time) {
    return date.atTime(time).atZone(hours.zone()).toInstant();
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
