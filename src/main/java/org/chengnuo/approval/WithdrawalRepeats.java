package org.chengnuo.approval;

import org.chengnuo.engine.MessageRepeats;
import org.chengnuo.engine.MessageReport;
import org.springframework.stereotype.Component;

/** A case is withdrawn once. */
@Component
class WithdrawalRepeats implements MessageRepeats {

  private final CaseRecord record;

  WithdrawalRepeats(CaseRecord record) {
    this.record = record;
  }

  @Override
  public String messageName() {
    return AdministrativeApproval.MESSAGE_WITHDRAWN;
  }

  @Override
  public boolean isRepeat(MessageReport report) {
    return record.outcome(report.businessKey()).filter(Outcome.WITHDRAWN::equals).isPresent();
  }
}
