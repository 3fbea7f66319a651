package org.chengnuo.casework.time;

import java.time.Instant;
import java.util.Set;
import org.chengnuo.casework.Case;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockId;

/** A timer that has another date whenever a clock of its case moves. Beans of the processes, any number. */
public interface MovingTimer {

  /** Key of the process in whose model the timer stands. */
  String process();

  /** Name of the clock that moves it. */
  default String clock() {
    return ClockId.HANDLING;
  }

  /** Ids of its events in the model. */
  Set<String> events();

  /** When it has to fire now that the clock stands so; {@link org.chengnuo.engine.ProcessTimers#NEVER} for not at all. */
  Instant due(Case file, CaseClock clock);
}
