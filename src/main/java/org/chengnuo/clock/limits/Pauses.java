package org.chengnuo.clock.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.chengnuo.clock.calendar.WorkingCalendar;

/**
 * The stretches in which a ledger says that time does not count, in the order of their ends. An open one reaches to the
 * instant for which it is reckoned.
 */
final class Pauses {

  /**
   * One stretch, as an instant's and as a day's counting see it: the days d with {@code fromDay} &le; d &lt; {@code toDay} are
   * excluded. A pause or resumption after the close of business belongs to the next day.
   */
  record Pause(String cause, Instant since, Instant until, LocalDate fromDay, LocalDate toDay, boolean open) {

    boolean covers(LocalDate day) {
      return !day.isBefore(fromDay) && day.isBefore(toDay);
    }
  }

  private final List<Pause> pauses;

  private Pauses(List<Pause> pauses) {
    this.pauses = pauses;
  }

  static Pauses of(List<ClockEntry> entries, Instant asOf, WorkingCalendar calendar) {
    List<ClockEntry> begun = new ArrayList<>();
    List<Pause> pauses = new ArrayList<>();
    for (ClockEntry entry : entries) {
      switch (entry.kind()) {
        case PAUSE -> begun.add(entry);
        case RESUME -> {
          ClockEntry ended =
              begun.stream().filter(pause -> pause.cause().equals(entry.cause())).findFirst()
                  .orElseThrow(() -> new IllegalArgumentException("The ledger resumes what it did not pause: " + entry));
          begun.remove(ended);
          pauses.add(pause(ended, entry.at(), false, calendar));
        }
        case STOP -> {
          begun.forEach(pause -> pauses.add(pause(pause, entry.at(), false, calendar)));
          begun.clear();
        }
        case START, EXTEND -> { }
      }
    }
    begun.forEach(pause -> pauses.add(pause(pause, asOf, true, calendar)));
    return new Pauses(List.copyOf(pauses));
  }

  private static Pause pause(ClockEntry begun, Instant until, boolean open, WorkingCalendar calendar) {
    return new Pause(
        begun.cause(), begun.at(), until, calendar.businessDayOf(begun.at()), calendar.businessDayOf(until), open);
  }

  /** Those of causes for which a limit stands still. */
  Pauses of(LimitDefinition limit) {
    return new Pauses(pauses.stream().filter(pause -> limit.standsStillFor(pause.cause())).toList());
  }

  /** Codes of the causes whose pauses are open, the oldest first. */
  List<String> openCauses() {
    return pauses.stream().filter(Pause::open).map(Pause::cause).toList();
  }

  /** When the first of the open ones began. */
  Optional<Instant> openSince() {
    return pauses.stream().filter(Pause::open).map(Pause::since).min(Comparator.naturalOrder());
  }

  boolean cover(LocalDate day) {
    return pauses.stream().anyMatch(pause -> pause.covers(day));
  }

  /** Codes of the causes that exclude the day. */
  List<String> causesOn(LocalDate day) {
    return pauses.stream().filter(pause -> pause.covers(day)).map(Pause::cause).distinct().toList();
  }

  /** The end of the pauses that cover the instant, one after the other; the instant itself where none does. */
  Instant firstOutsideFrom(Instant instant) {
    Instant outside = instant;
    for (Optional<Instant> end = endAround(outside); end.isPresent(); end = endAround(outside)) {
      outside = end.get();
    }
    return outside;
  }

  private Optional<Instant> endAround(Instant instant) {
    Predicate<Pause> around = pause -> !instant.isBefore(pause.since()) && instant.isBefore(pause.until());
    return pauses.stream().filter(around).map(Pause::until).max(Comparator.naturalOrder());
  }

  /** When the next pause begins at or after the instant. */
  Optional<Instant> nextFrom(Instant instant) {
    return pauses.stream()
        .filter(pause -> pause.since().isBefore(pause.until()))
        .map(Pause::since)
        .filter(since -> !since.isBefore(instant))
        .min(Comparator.naturalOrder());
  }
}
