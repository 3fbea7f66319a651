package org.chengnuo.clock.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/** Calendars and instants for tests that need neither Spring nor a database. */
public final class TestCalendars {

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  public static final OfficeHours HOURS = OfficeHours.parse(OfficeHours.DEFAULT, ZONE);
  public static final WorkingCalendar BUNDLED = WorkingCalendar.of(HOURS, BundledCalendars.read());
  public static final WorkingCalendar WEEKENDS_ONLY = WorkingCalendar.of(HOURS, List.of());

  private TestCalendars() {}

  /** Days off that a year could have, eleven working days, and these besides. */
  public static List<LocalDate> daysOff(int year, LocalDate... others) {
    Stream<LocalDate> usual =
        LocalDate.of(year, 9, 20).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(day -> !CalendarYear.isWeekend(day))
            .limit(11);
    return Stream.concat(usual, Stream.of(others)).toList();
  }

  /** For example {@code 2026-02-13 10:00}, read in the bureau's zone. */
  public static Instant at(String text) {
    return LocalDateTime.parse(text.replace(' ', 'T')).atZone(ZONE).toInstant();
  }
}
