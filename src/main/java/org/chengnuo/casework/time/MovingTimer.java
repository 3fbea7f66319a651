package org.chengnuo.casework.time;

import java.time.Instant;
import java.util.Set;
import org.chengnuo.casework.Case;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockId;

/**
 * A timer that has another date whenever a clock of its case moves. Beans of the processes, any number: of the process that
 * opened the case, or of one that follows it up.
 */
public interface MovingTimer {

  /** Key of the process in whose model the timer stands. */
  String process();

  /** Whether the clock of that name moves it. */
  default boolean isMovedBy(String clock) {
    return clock.equals(ClockId.HANDLING);
  }

  /** Ids of its events in the model. */
  Set<String> events();

  /** Ids of the user tasks that are due at the same time. */
  default Set<String> tasks() {
    return Set.of();
  }

  /** When it has to fire now that the clock stands so; {@link org.chengnuo.engine.ProcessTimers#NEVER} for not at all. */
  Instant due(Case file, CaseClock clock);
}
