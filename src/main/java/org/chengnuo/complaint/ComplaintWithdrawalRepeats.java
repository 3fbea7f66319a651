package org.chengnuo.complaint;

import org.chengnuo.casework.Cases;
import org.chengnuo.engine.MessageRepeats;
import org.chengnuo.engine.MessageReport;
import org.springframework.stereotype.Component;

/** A complaint that was withdrawn is not withdrawn again. */
@Component
class ComplaintWithdrawalRepeats implements MessageRepeats {

  private final Cases cases;

  ComplaintWithdrawalRepeats(Cases cases) {
    this.cases = cases;
  }

  @Override
  public String messageName() {
    return ComplaintHandling.MESSAGE_WITHDRAWN;
  }

  @Override
  public boolean isRepeat(MessageReport report) {
    return cases.outcome(report.businessKey()).filter(ComplaintOutcome.WITHDRAWN.name()::equals).isPresent();
  }
}
