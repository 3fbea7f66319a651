package org.chengnuo.delay;

import org.chengnuo.casework.Case;
import org.chengnuo.casework.CasePriorities;
import org.chengnuo.casework.record.LateSteps;
import org.springframework.stereotype.Component;

/** In which order explanations stand in the lists, and what happens when one is not given in time. */
@Component
class LateExplanations {

  /** What a broken promise adds to the priority of the applicant, and what a late explanation adds. */
  private static final int BROKEN = 15;

  private static final int LATE = 20;

  private final LateSteps late;
  private final CasePriorities priorities;

  LateExplanations(LateSteps late, CasePriorities priorities) {
    this.late = late;
    this.priorities = priorities;
  }

  int priority(String caseNumber) {
    return priorities.base(caseNumber) + BROKEN;
  }

  /** The day to explain has passed: answered for, and moved to the front of the list. */
  void report(Case file, String processInstanceId) {
    late.report(file.number(), processInstanceId, DelayCause.LATE_EXPLANATION);
    late.raise(processInstanceId, priorities.base(file.number()) + LATE);
  }
}
