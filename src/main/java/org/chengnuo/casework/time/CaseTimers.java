package org.chengnuo.casework.time;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.FollowUps;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockMoved;
import org.chengnuo.engine.ProcessTimers;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Moves the timers of whatever runs for a case, and the dates of its tasks, whenever one of its clocks moves. */
@Component
class CaseTimers {

  private final Cases cases;
  private final CaseTypes types;
  private final FollowUps followUps;
  private final List<MovingTimer> moving;
  private final ProcessTimers timers;

  CaseTimers(
      Cases cases, CaseTypes types, FollowUps followUps, List<MovingTimer> moving, ProcessTimers timers) {
    this.cases = cases;
    this.types = types;
    this.followUps = followUps;
    this.moving = moving;
    this.timers = timers;
  }

  @EventListener
  void move(ClockMoved moved) {
    Case file = cases.get(moved.id().caseNumber());
    moving.stream()
        .filter(timer -> timer.isMovedBy(moved.id().name()) && mayRunFor(file, timer.process()))
        .collect(Collectors.groupingBy(MovingTimer::process))
        .forEach((process, ofProcess) -> move(file, process, ofProcess, moved.clock()));
  }

  /** What opens cases runs for its own; a timer of another such process knows nothing of this one. */
  private boolean mayRunFor(Case file, String process) {
    return process.equals(file.process()) || !types.get(process).opensCase();
  }

  private void move(Case file, String process, List<MovingTimer> ofProcess, CaseClock clock) {
    Map<String, Instant> dueDates = new HashMap<>();
    for (MovingTimer timer : ofProcess) {
      Instant due = timer.due(file, clock);
      timer.events().forEach(event -> dueDates.put(event, due));
      timer.tasks().forEach(task -> dueDates.put(task, due));
    }
    instances(file, process).forEach(instance -> timers.move(instance, dueDates));
  }

  private List<String> instances(Case file, String process) {
    return process.equals(file.process()) ? List.of(file.processInstanceId()) : followUps.running(process, file);
  }
}
