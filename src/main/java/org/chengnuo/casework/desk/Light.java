package org.chengnuo.casework.desk;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.label.Labelled;

/** How a case stands to its time, as one lamp. A later constant is the more urgent one. */
enum Light implements Labelled {
  GREEN("正常"),
  BLUE("蓝色提醒"),
  YELLOW("黄色预警"),
  RED("红色超期"),
  /** The statutory limit is broken, or whatever law makes of the silence of the bureau has come. */
  DOUBLE_RED("双红：超过法定时限或者最长办理时限");

  private final String label;

  Light(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** The most urgent of what the clocks say that run for the case. */
  static Light of(Collection<CaseClock> running, Instant now) {
    return running.stream().map(clock -> of(clock, now)).max(Comparator.naturalOrder()).orElse(GREEN);
  }

  /** The limit of law speaks only when it is broken, where the bureau has a limit of its own before it. */
  private static Light of(CaseClock running, Instant now) {
    boolean lawBroken =
        running.limit(LimitDefinition.STATUTORY).filter(limit -> running.level(limit, now) == AlarmLevel.RED).isPresent();
    if (lawBroken) {
      return DOUBLE_RED;
    }
    boolean promised = running.limit(LimitDefinition.PROMISED).isPresent();
    return running.limits().stream()
        .filter(limit -> !promised || !limit.name().equals(LimitDefinition.STATUTORY))
        .map(limit -> of(running.level(limit, now)))
        .max(Comparator.naturalOrder())
        .orElse(GREEN);
  }

  private static Light of(AlarmLevel level) {
    return switch (level) {
      case NONE -> GREEN;
      case BLUE -> BLUE;
      case YELLOW -> YELLOW;
      case RED -> RED;
    };
  }

  /**
   * Before the case's clock starts and after it stops no limit of the case runs: then the step's own time counts.
   *
   * @param dueAt null where the step has none
   */
  static Light until(Instant dueAt, Instant now, ZoneId zone) {
    if (dueAt == null) {
      return GREEN;
    }
    if (dueAt.isBefore(now)) {
      return RED;
    }
    LocalDate tomorrow = now.atZone(zone).toLocalDate().plusDays(1);
    return dueAt.atZone(zone).toLocalDate().isAfter(tomorrow) ? GREEN : YELLOW;
  }
}
