package org.chengnuo.casework.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockListener;
import org.chengnuo.engine.ProcessTimers;
import org.springframework.stereotype.Component;

/** Moves the timers of a case's process whenever one of its clocks moves, in the same transaction. */
@Component
class CaseTimers implements ClockListener {

  private final Cases cases;
  private final List<MovingTimer> moving;
  private final ProcessTimers timers;

  CaseTimers(Cases cases, List<MovingTimer> moving, ProcessTimers timers) {
    this.cases = cases;
    this.moving = moving;
    this.timers = timers;
  }

  @Override
  public void dueDatesMoved(String caseNumber, String clockName, CaseClock clock) {
    Case file = cases.get(caseNumber);
    Map<String, Instant> dueDates = new HashMap<>();
    moving.stream()
        .filter(timer -> timer.process().equals(file.process()) && timer.clock().equals(clockName))
        .forEach(
            timer -> {
              Instant due = timer.due(file, clock);
              timer.events().forEach(event -> dueDates.put(event, due));
            });
    timers.move(file.processInstanceId(), dueDates);
  }
}
