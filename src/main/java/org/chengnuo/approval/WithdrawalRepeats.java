package org.chengnuo.approval;

import org.chengnuo.casework.Cases;
import org.chengnuo.engine.MessageRepeats;
import org.chengnuo.engine.MessageReport;
import org.springframework.stereotype.Component;

/** A case is withdrawn once. */
@Component
class WithdrawalRepeats implements MessageRepeats {

  private final Cases cases;

  WithdrawalRepeats(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String messageName() {
    return AdministrativeApproval.MESSAGE_WITHDRAWN;
  }

  @Override
  public boolean isRepeat(MessageReport report) {
    return cases.outcome(report.businessKey()).filter(Outcome.WITHDRAWN.name()::equals).isPresent();
  }
}
