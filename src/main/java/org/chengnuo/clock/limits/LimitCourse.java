package org.chengnuo.clock.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengnuo.clock.limits.CaseClock.DayLine;
import org.chengnuo.clock.limits.CaseClock.Limit;

/** One limit of a clock as it runs: its end, its alarms, and its days. */
final class LimitCourse {

  private final Start start;
  private final Count count;
  private final Limit limit;
  private final Instant blueAt;
  private final Instant yellowAt;

  private LimitCourse(LimitDefinition definition, Start start, int length) {
    this.start = start;
    this.count = Count.of(definition, start);
    Instant end = count.end(length);
    this.limit = new Limit(definition, length, start.calendar().dateOf(end), end, count.provisional(length));
    this.blueAt = count.elapsed(length, definition.thresholds().blue());
    this.yellowAt = earlier(count.elapsed(length, definition.thresholds().yellow()), count.lastCall(length));
  }

  /** @param extension lengthens the limit if it had not ended when it was given */
  static LimitCourse of(LimitDefinition definition, Start start, Optional<ClockEntry> extension) {
    LimitCourse original = new LimitCourse(definition, start, definition.length());
    return extension
        .filter(given -> given.at().isBefore(original.limit.dueAt()))
        .map(given -> new LimitCourse(definition, start, definition.length() + given.days()))
        .orElse(original);
  }

  Limit limit() {
    return limit;
  }

  boolean paused() {
    return !start.pauses().openCauses().isEmpty();
  }

  /** While it stands still the level is that of the moment at which it stopped. */
  AlarmLevel levelAt(Instant now) {
    Instant instant = start.pauses().openSince().filter(now::isAfter).orElse(now);
    if (!instant.isBefore(limit.dueAt())) {
      return AlarmLevel.RED;
    }
    if (!instant.isBefore(yellowAt)) {
      return AlarmLevel.YELLOW;
    }
    return instant.isBefore(blueAt) ? AlarmLevel.NONE : AlarmLevel.BLUE;
  }

  /** The next instant at which the level rises; empty after the end and while it stands still. */
  Optional<Instant> nextRiseAfter(Instant now) {
    if (paused()) {
      return Optional.empty();
    }
    AlarmLevel level = levelAt(now);
    return Stream.of(blueAt, yellowAt, limit.dueAt())
        .filter(at -> at.isAfter(now) && levelAt(at).compareTo(level) > 0)
        .min(Instant::compareTo);
  }

  List<DayLine> days(LocalDate last) {
    LocalDate end = last.isBefore(limit.dueDate()) ? last : limit.dueDate();
    List<DayLine> lines = new ArrayList<>();
    for (LocalDate day = start.day(); lines.isEmpty() || !day.isAfter(end); day = day.plusDays(1)) {
      lines.add(count.line(day, limit.length()));
    }
    return List.copyOf(lines);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
