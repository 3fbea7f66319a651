package org.chengnuo.approval;

import org.chengnuo.clock.CaseClocks;
import org.chengnuo.engine.CurrentUser;
import org.springframework.stereotype.Component;

/** The applicant's right to withdraw at any time before the decision. */
@Component
class Withdrawals {

  private final Notices notices;
  private final CaseClocks clocks;
  private final CurrentUser user;

  Withdrawals(Notices notices, CaseClocks clocks, CurrentUser user) {
    this.notices = notices;
    this.clocks = clocks;
    this.user = user;
  }

  void withdraw(Application application) {
    String caseNumber = application.caseNumber();
    notices.issue(
        NoticeKind.WITHDRAWAL,
        caseNumber,
        "根据您的撤回申请，“%s”（办件编号 %s）终止办理。".formatted(application.item().name(), caseNumber));
    // Before acceptance no clock has started.
    if (clocks.find(caseNumber).isPresent()) {
      clocks.stop(caseNumber, "申请人撤回", user.actor(), null);
    }
  }
}
