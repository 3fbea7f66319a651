package org.chengnuo.clock.limits;

import java.time.Instant;
import java.time.LocalDate;
import org.chengnuo.clock.limits.CaseClock.DayLine;

/**
 * Counts limits of one length off from the start of their clock, in the units of a day kind and without what is excluded.
 * Lengths are in that unit.
 */
sealed interface Count permits DayCount, HourCount {

  static Count of(LimitDefinition limit, Start start) {
    return limit.dayKind() == DayKind.OFFICE_HOURS ? new HourCount(limit, start) : new DayCount(limit, start);
  }

  /** The instant from which on the limit is broken. */
  Instant end(int length);

  /** Whether the end hangs on the calendar of a year that is not published. */
  boolean provisional(int length);

  /** When that many percent of the limit have run. */
  Instant elapsed(int length, int percent);

  /** When the end is so near that it has to be told, however little has run. */
  Instant lastCall(int length);

  /** Whether a day between the start and the end counts, and because of what. */
  DayLine line(LocalDate date, int length);
}
