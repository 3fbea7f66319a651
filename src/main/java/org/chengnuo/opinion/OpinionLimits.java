package org.chengnuo.opinion;

import static org.chengnuo.opinion.PublicOpinion.ANSWER_LIMIT;
import static org.chengnuo.opinion.PublicOpinion.SORTING_LIMIT;

import java.time.Instant;
import java.util.Set;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.time.CurrentClocks;
import org.chengnuo.casework.time.MovingTimer;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.engine.ProcessTimers;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The time in which an opinion is sorted and answered, on the ledger of its case. */
@Component
class OpinionLimits {

  private static final String BASIS = "本局公布的民情民意办理规则（无法定时限）";

  private final CaseClocks clocks;
  private final CurrentClocks current;
  private final CurrentUser user;

  OpinionLimits(CaseClocks clocks, CurrentClocks current, CurrentUser user) {
    this.clocks = clocks;
    this.current = current;
    this.user = user;
  }

  void start(Case file) {
    clocks.start(
        ClockId.handling(file.number()), PublicOpinion.TYPE.clock(ClockId.HANDLING), file.openedAt(), BASIS, user.actor(),
        null);
  }

  void stop(String caseNumber) {
    clocks.stop(ClockId.handling(caseNumber), BASIS, user.actor(), null);
  }

  Instant sortingDue(String caseNumber) {
    return due(current.find(caseNumber).orElseThrow(), SORTING_LIMIT);
  }

  Instant answerDue(String caseNumber) {
    return due(current.find(caseNumber).orElseThrow(), ANSWER_LIMIT);
  }

  private static Instant due(CaseClock clock, String limit) {
    return clock.limit(limit).orElseThrow().dueAt();
  }

  /** What happens, and is to be done, at the end of a limit. */
  private record EndOfLimit(String limit, Set<String> events, Set<String> tasks) implements MovingTimer {

    @Override
    public String process() {
      return PublicOpinion.KEY;
    }

    @Override
    public Instant due(Case file, CaseClock clock) {
      return clock.stopped() ? ProcessTimers.NEVER : OpinionLimits.due(clock, limit);
    }
  }

  @Bean
  static MovingTimer opinionSortingTimer() {
    return new EndOfLimit(SORTING_LIMIT, Set.of("TimerEvent_SortingDue"), Set.of("UserTask_SortOpinion"));
  }

  @Bean
  static MovingTimer opinionAnswerTimer() {
    return new EndOfLimit(ANSWER_LIMIT, Set.of("TimerEvent_AnswerDue"), Set.of("UserTask_AnswerOpinion"));
  }
}
