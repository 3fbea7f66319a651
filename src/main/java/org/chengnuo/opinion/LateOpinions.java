package org.chengnuo.opinion;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.chengnuo.casework.CasePriorities;
import org.chengnuo.casework.OpenSteps;
import org.chengnuo.casework.OpenSteps.Step;
import org.chengnuo.casework.record.Accountability;
import org.springframework.stereotype.Component;

/** What happens when an opinion lies: whoever let it lie answers for it, and it moves to the front of the lists. */
@Component
class LateOpinions {

  private static final String SORT = "UserTask_SortOpinion";
  private static final String ANSWER = "UserTask_AnswerOpinion";

  /** What a broken limit adds to the priority of the case. */
  private static final int LATE = 20;

  /** Who presses for a late answer and may give it themselves. */
  private static final String SECTION_HEADS = "section-heads";

  private final Concerns concerns;
  private final OpinionLimits limits;
  private final OpenSteps openSteps;
  private final Accountability accountability;
  private final CasePriorities priorities;
  private final Clock clock;

  LateOpinions(
      Concerns concerns, OpinionLimits limits, OpenSteps openSteps, Accountability accountability,
      CasePriorities priorities, Clock clock) {
    this.concerns = concerns;
    this.limits = limits;
    this.openSteps = openSteps;
    this.accountability = accountability;
    this.priorities = priorities;
    this.clock = clock;
  }

  int priority(String caseNumber) {
    boolean broken = !clock.instant().isBefore(limits.answerDue(caseNumber));
    return priorities.base(caseNumber) + (broken ? LATE : 0);
  }

  /** Nobody has sorted it in time; once it is with a section, that is no longer asked. */
  void reportUnsorted(String caseNumber, String processInstanceId) {
    List<Step> open =
        openSteps.of(processInstanceId).stream().filter(step -> step.id().equals(SORT)).toList();
    if (!open.isEmpty()) {
      report(caseNumber, open, OpinionCause.OPINION_SORTED_LATE, UnaryOperator.identity());
      raise(caseNumber, processInstanceId);
    }
  }

  /** The section that has it is silent, or it still waits for one. */
  void reportUnanswered(String caseNumber, String processInstanceId) {
    OpinionTopic topic = concerns.get(caseNumber).topic();
    report(
        caseNumber, openSteps.of(processInstanceId), OpinionCause.OPINION_ANSWERED_LATE,
        step -> step.equals(ANSWER) ? topic.section() : step);
    raise(caseNumber, processInstanceId);
    openSteps.show(processInstanceId, SECTION_HEADS);
  }

  /** @param slept the section or the step that has to answer for an open step */
  private void report(String caseNumber, List<Step> open, OpinionCause cause, UnaryOperator<String> slept) {
    open.forEach(
        step -> accountability.record(caseNumber, cause, slept.apply(step.id()), step.person(), step.name()));
  }

  private void raise(String caseNumber, String processInstanceId) {
    openSteps.raisePriority(processInstanceId, priorities.base(caseNumber) + LATE);
  }
}
