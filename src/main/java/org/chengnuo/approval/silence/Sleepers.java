package org.chengnuo.approval.silence;

import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalCause;
import org.chengnuo.approval.SleepingSteps;
import org.chengnuo.approval.watch.Warnings;
import org.chengnuo.casework.record.Accountability;
import org.springframework.stereotype.Component;

/** Who answers for a silence: whoever had the steps in which nothing was done. */
@Component
class Sleepers {

  private final SleepingSteps steps;
  private final Accountability accountability;
  private final Warnings warnings;

  Sleepers(SleepingSteps steps, Accountability accountability, Warnings warnings) {
    this.steps = steps;
    this.accountability = accountability;
    this.warnings = warnings;
  }

  /** Both timers fall due with the promise, in any order: once silence stops the clock nobody would tell it is broken. */
  void warn(Application application) {
    warnings.raise(application);
  }

  /** @param missed the limit within which nobody decided */
  void answerFor(Application application, String missed) {
    steps.of(application).forEach(
        step ->
            accountability.record(
                application.caseNumber(),
                ApprovalCause.SILENT_APPROVAL,
                step.id(),
                step.person(),
                missed + "未完成" + step.name()));
  }
}
