package org.chengnuo.approval;

import java.util.Map;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** The applicant's right to withdraw at any time before the decision. */
@Component
class Withdrawals {

  private final Notices notices;
  private final Cases cases;
  private final CaseClocks clocks;
  private final CurrentUser user;

  Withdrawals(Notices notices, Cases cases, CaseClocks clocks, CurrentUser user) {
    this.notices = notices;
    this.cases = cases;
    this.clocks = clocks;
    this.user = user;
  }

  void withdraw(Application application) {
    String caseNumber = application.caseNumber();
    cases.outcome(caseNumber).map(Outcome::valueOf).ifPresent(outcome -> {
      throw new ConflictException("办件 " + caseNumber + " 已办结（" + outcome.label() + "），不能再撤回");
    });
    // Before acceptance no clock has started.
    boolean accepted = clocks.find(ClockId.handling(caseNumber)).isPresent();
    if (accepted && clocks.hold(ClockId.handling(caseNumber)).stopped()) {
      throw new ConflictException("办件 " + caseNumber + " 已作出决定或已终止，不能再撤回");
    }
    notices.issueOnce(ApprovalNotice.WITHDRAWAL, application.letter(), Map.of());
    if (accepted) {
      clocks.stop(ClockId.handling(caseNumber), "申请人撤回", user.actor(), null);
    }
  }
}
