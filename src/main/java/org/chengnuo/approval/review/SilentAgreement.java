package org.chengnuo.approval.review;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalCause;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.approval.inspection.Inspections;
import org.chengnuo.casework.OpenSteps;
import org.chengnuo.casework.record.Accountability;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** A consulted section that stays silent to the end of its time has agreed, and answers for it. */
@Component
class SilentAgreement {

  private static final String STEP = "UserTask_Countersign";

  /** The timer is armed before the tasks, whose dates lie that much later at most. */
  private static final Duration TIMER_LEADS = Duration.ofMinutes(1);

  private final Opinions opinions;
  private final Accountability accountability;
  private final OpenSteps openSteps;
  private final Inspections inspections;
  private final CaseClocks clocks;
  private final Clock clock;

  SilentAgreement(
      Opinions opinions, Accountability accountability, OpenSteps openSteps, Inspections inspections,
      CaseClocks clocks, Clock clock) {
    this.opinions = opinions;
    this.accountability = accountability;
    this.openSteps = openSteps;
    this.inspections = inspections;
    this.clocks = clocks;
    this.clock = clock;
  }

  /**
   * The time is over: whoever has not answered has agreed, and answers for the silence.
   *
   * @throws ConflictException if every section has answered, or one still may
   */
  void record(Application application) {
    String caseNumber = application.caseNumber();
    List<String> answered =
        opinions.of(caseNumber).stream()
            .filter(given -> given.stage() == Stage.COUNTERSIGN)
            .map(Opinions.Given::unit)
            .toList();
    List<String> silent =
        application.item().stages().countersign().stream().filter(section -> !answered.contains(section)).toList();
    if (silent.isEmpty() || !isOver(application)) {
      throw new ConflictException("不符合会签逾期视为同意的条件：须计时正在进行、会签期限已届满而未答复");
    }
    for (String section : silent) {
      opinions.record(
          caseNumber, Stage.COUNTERSIGN, section, Verdict.AGREED_BY_SILENCE, "逾期未会签，视为同意", CurrentUser.SYSTEM, null);
      accountability.record(caseNumber, ApprovalCause.COUNTERSIGN_SILENCE, section, null, null);
    }
  }

  /** Sections are asked after the inspection, and each may answer until its task is due. */
  private boolean isOver(Application application) {
    return clocks.hold(ClockId.handling(application.caseNumber())).running()
        && openSteps.of(application.processInstanceId()).stream().noneMatch(step -> step.id().equals(STEP) && mayAnswer(step))
        && !(application.item().inspectionNeeded(application.facts())
            && inspections.result(application.caseNumber()).isEmpty());
  }

  private boolean mayAnswer(OpenSteps.Step step) {
    return clock.instant().plus(TIMER_LEADS).isBefore(step.dueAt());
  }
}
