package org.chengnuo.silence;

import org.chengnuo.approval.Application;
import org.chengnuo.casework.AccountabilityCause;
import org.chengnuo.casework.OpenSteps;
import org.chengnuo.casework.record.LateSteps;
import org.springframework.stereotype.Component;

/** The steps that follow up a silent approval, and what happens when one of them sleeps again. */
@Component
class FollowUpSteps {

  /** What a silent approval adds to the applicant's priority, and what a second delay adds. */
  private static final int SILENT = 15;

  private static final int LATE = 20;

  /** Who presses for a late step and may take it over. */
  private static final String HEADS = "heads";

  private final LateSteps late;
  private final OpenSteps openSteps;

  FollowUpSteps(LateSteps late, OpenSteps openSteps) {
    this.late = late;
    this.openSteps = openSteps;
  }

  static int priority(Application application) {
    return application.priority().taskPriority() + SILENT;
  }

  /** The red card of a late decision: the heads see it and may issue the decision themselves. */
  void reportLateDecision(Application application, String processInstanceId) {
    reportLate(application, processInstanceId, SilenceCause.LATE_FORMAL_DECISION);
    openSteps.show(processInstanceId, HEADS);
  }

  /** The red card of a late review. It is answered for by whatever step holds it up; only supervisors may review. */
  void reportLateReview(Application application, String processInstanceId) {
    reportLate(application, processInstanceId, SilenceCause.LATE_POST_REVIEW);
  }

  /** The red card of a late correction: the heads see it and may correct the grant themselves. */
  void reportLateCorrection(Application application, String processInstanceId) {
    reportLate(application, processInstanceId, SilenceCause.LATE_CORRECTION);
    openSteps.show(processInstanceId, HEADS);
  }

  /** The red card of a late revocation, which is the heads' own. */
  void reportLateRevocation(Application application, String processInstanceId) {
    reportLate(application, processInstanceId, SilenceCause.LATE_REVOCATION);
  }

  private void reportLate(Application application, String processInstanceId, AccountabilityCause cause) {
    late.report(application.caseNumber(), processInstanceId, cause);
    late.raise(processInstanceId, application.priority().taskPriority() + LATE);
  }
}
