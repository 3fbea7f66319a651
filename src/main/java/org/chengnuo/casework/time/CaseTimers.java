package org.chengnuo.casework.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.clock.limits.ClockMoved;
import org.chengnuo.engine.ProcessTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the timers of a case's process whenever one of its clocks moves, in the same transaction. */
@Component
class CaseTimers {

  private final Cases cases;
  private final List<MovingTimer> moving;
  private final ProcessTimers timers;

  CaseTimers(Cases cases, List<MovingTimer> moving, ProcessTimers timers) {
    this.cases = cases;
    this.moving = moving;
    this.timers = timers;
  }

  @EventListener
  void move(ClockMoved moved) {
    Case file = cases.get(moved.id().caseNumber());
    Map<String, Instant> dueDates = new HashMap<>();
    moving.stream()
        .filter(timer -> timer.process().equals(file.process()) && timer.clock().equals(moved.id().name()))
        .forEach(
            timer -> {
              Instant due = timer.due(file, moved.clock());
              timer.events().forEach(event -> dueDates.put(event, due));
            });
    timers.move(file.processInstanceId(), dueDates);
  }
}
