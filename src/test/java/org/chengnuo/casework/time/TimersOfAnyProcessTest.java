package org.chengnuo.casework.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.FollowUps;
import org.chengnuo.casework.Opener;
import org.chengnuo.casework.OwnCaseTypes;
import org.chengnuo.casework.StartRequest;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.ClockMoved;
import org.chengnuo.engine.ProcessTimers;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** The clocks of processes bear the same names; each moves the timers of its own process and of what follows its cases up. */
@H2Test
class TimersOfAnyProcessTest {

  @Autowired private Cases cases;
  @Autowired private FollowUps followUps;
  @Autowired private ProcessTimers timers;
  @Autowired private TransactionTemplate transaction;
  @Autowired private Clock clock;

  private final List<String> asked = new ArrayList<>();

  private MovingTimer timerOf(String process) {
    return new MovingTimer() {

      @Override
      public String process() {
        return process;
      }

      @Override
      public Set<String> events() {
        return Set.of("TimerEvent_Due");
      }

      @Override
      public Instant due(Case file, CaseClock moved) {
        asked.add(process);
        return ProcessTimers.NEVER;
      }
    };
  }

  @Test
  void aTimerOfAnotherProcessIsNotAskedAboutACaseThatIsNotItsOwn() {
    String number = "ERRAND-" + UUID.randomUUID().toString().substring(0, 8);
    transaction.executeWithoutResult(
        status -> cases.open(
            new Case(number, "errand", number, "送取文件", null, clock.instant(), new Opener("window1", false)),
            StartRequest.of(null, number)));
    CaseTimers moving =
        new CaseTimers(
            cases,
            OwnCaseTypes.of(
                CaseType.of("errand", "跑腿").declared(), CaseType.of("visit", "走访").declared(),
                CaseType.followUp("thanks", "致谢").declared()),
            followUps, List.of(timerOf("errand"), timerOf("visit"), timerOf("thanks")), timers);

    moving.move(new ClockMoved(ClockId.handling(number), null));

    assertThat(asked).containsExactlyInAnyOrder("errand", "thanks");
  }
}
