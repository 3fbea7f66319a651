package org.chengnuo.silence;

import org.chengnuo.casework.AccountabilityCause;
import org.chengnuo.casework.CasePriorities;
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
  private final CasePriorities priorities;

  FollowUpSteps(LateSteps late, OpenSteps openSteps, CasePriorities priorities) {
    this.late = late;
    this.openSteps = openSteps;
    this.priorities = priorities;
  }

  int priority(String caseNumber) {
    return priorities.base(caseNumber) + SILENT;
  }

  /** The red card of a late decision: the heads see it and may issue the decision themselves. */
  void reportLateDecision(String caseNumber, String processInstanceId) {
    reportLate(caseNumber, processInstanceId, SilenceCause.LATE_FORMAL_DECISION);
    openSteps.show(processInstanceId, HEADS);
  }

  /** The red card of a late review. It is answered for by whatever step holds it up; only supervisors may review. */
  void reportLateReview(String caseNumber, String processInstanceId) {
    reportLate(caseNumber, processInstanceId, SilenceCause.LATE_POST_REVIEW);
  }

  /** The red card of a late correction: the heads see it and may correct the grant themselves. */
  void reportLateCorrection(String caseNumber, String processInstanceId) {
    reportLate(caseNumber, processInstanceId, SilenceCause.LATE_CORRECTION);
    openSteps.show(processInstanceId, HEADS);
  }

  /** The red card of a late revocation, which is the heads' own. */
  void reportLateRevocation(String caseNumber, String processInstanceId) {
    reportLate(caseNumber, processInstanceId, SilenceCause.LATE_REVOCATION);
  }

  private void reportLate(String caseNumber, String processInstanceId, AccountabilityCause cause) {
    late.report(caseNumber, processInstanceId, cause);
    late.raise(processInstanceId, priorities.base(caseNumber) + LATE);
  }
}
