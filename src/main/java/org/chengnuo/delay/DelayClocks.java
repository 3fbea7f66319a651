package org.chengnuo.delay;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chengnuo.casework.time.LimitTimer;
import org.chengnuo.casework.time.MovingTimer;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.DayKind;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.clock.limits.Thresholds;
import org.chengnuo.engine.CurrentUser;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The time to explain a broken promise, on the ledger of the case: a clock for each explanation. */
@Component
class DelayClocks {

  /** A broken promise is explained within this many working days after the day on which it is known. */
  static final int WORKING_DAYS = 1;

  static final String NAME = "EXPLANATION";

  static final ClockDefinition DEFINITION =
      new ClockDefinition(
          "超期说明",
          List.of(
              new LimitDefinition(
                  NAME, "说明期限", WORKING_DAYS, DayKind.WORKING_DAYS, new Thresholds(50, 80), List.of())));

  private final CaseClocks clocks;
  private final CurrentUser user;
  private final Clock clock;

  DelayClocks(CaseClocks clocks, CurrentUser user, Clock clock) {
    this.clocks = clocks;
    this.user = user;
    this.clock = clock;
  }

  void start(String caseNumber) {
    long earlier = ofExplanations(caseNumber).size();
    String name = earlier == 0 ? NAME : NAME + "_" + (earlier + 1);
    clocks.start(new ClockId(caseNumber, name), DEFINITION, clock.instant(), "本机关自定期限", user.actor(), null);
  }

  /** The explanation is given; one that began before it had a clock has none to stop. */
  void stop(String caseNumber) {
    ofExplanations(caseNumber).stream().filter(id -> clocks.get(id).running())
        .forEach(id -> clocks.stop(id, "已说明超期原因", user.actor(), null));
  }

  /** When the open explanation has to be given; empty where it began before it had a clock. */
  Optional<Instant> dueAt(String caseNumber) {
    return ofExplanations(caseNumber).stream().map(clocks::get).filter(CaseClock::running)
        .map(running -> running.limits().get(0).dueAt()).findFirst();
  }

  private List<ClockId> ofExplanations(String caseNumber) {
    return clocks.find(List.of(caseNumber)).keySet().stream().filter(id -> isOfExplanation(id.name())).toList();
  }

  private static boolean isOfExplanation(String clock) {
    return clock.startsWith(NAME);
  }

  @Bean
  static MovingTimer explanationTimer() {
    return new LimitTimer(
        DelayExplanation.KEY, DelayClocks::isOfExplanation, "TimerEvent_ExplanationDue", "UserTask_ExplainDelay");
  }
}
