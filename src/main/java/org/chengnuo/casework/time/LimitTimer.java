package org.chengnuo.casework.time;

import java.time.Instant;
import java.util.Set;
import java.util.function.Predicate;
import org.chengnuo.casework.Case;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.engine.ProcessTimers;

/**
 * The timer at the end of the only limit of a clock, for a step that takes as long as the limit.
 *
 * @param process key of the process in whose model they stand
 * @param ofClock tells the clock by its name
 * @param event id of the timer's event
 * @param task id of the user task that is due with it
 */
public record LimitTimer(String process, Predicate<String> ofClock, String event, String task) implements MovingTimer {

  public static LimitTimer of(String process, String clock, String event, String task) {
    return new LimitTimer(process, clock::equals, event, task);
  }

  @Override
  public boolean isMovedBy(String clock) {
    return ofClock.test(clock);
  }

  @Override
  public Set<String> events() {
    return Set.of(event);
  }

  @Override
  public Set<String> tasks() {
    return Set.of(task);
  }

  @Override
  public Instant due(Case file, CaseClock clock) {
    return clock.running() ? clock.limits().get(0).dueAt() : ProcessTimers.NEVER;
  }
}
