package org.chengnuo.complaint;

import org.chengnuo.casework.AccountabilityCause;
import org.chengnuo.casework.CasePriorities;
import org.chengnuo.casework.record.LateSteps;
import org.springframework.stereotype.Component;

/** What happens when a step of a complaint sleeps: whoever has it answers for it, and it moves to the front of the lists. */
@Component
class LateComplaints {

  private static final int LATE = 20;

  private final LateSteps late;
  private final CasePriorities priorities;

  LateComplaints(LateSteps late, CasePriorities priorities) {
    this.late = late;
    this.priorities = priorities;
  }

  void report(String caseNumber, String processInstanceId, AccountabilityCause cause) {
    late.report(caseNumber, processInstanceId, cause);
    late.raise(processInstanceId, priorities.base(caseNumber) + LATE);
  }
}
