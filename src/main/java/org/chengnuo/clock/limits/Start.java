package org.chengnuo.clock.limits;

import java.time.Instant;
import java.time.LocalDate;
import org.chengnuo.clock.calendar.WorkingCalendar;

/**
 * From where and on what a limit is counted.
 *
 * @param pauses those for which the limit stands still
 */
record Start(Instant at, Pauses pauses, WorkingCalendar calendar) {

  LocalDate day() {
    return calendar.dateOf(at);
  }

  boolean open(LocalDate day) {
    return calendar.isWorkingDay(day) && !pauses.cover(day);
  }
}
