package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.MESSAGE_CORRECTION_RECEIVED;
import static org.chengnuo.approval.AdministrativeApproval.NOTICE_NUMBER;

import org.chengnuo.engine.MessageRepeats;
import org.chengnuo.engine.MessageReport;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.stereotype.Component;

/**
 * A correction is known by the notice that it answers. Without the notice's number it answers the open one, and with none
 * open it is taken for a repeat of the last.
 */
@Component
class CorrectionRepeats implements MessageRepeats {

  private final Corrections corrections;

  CorrectionRepeats(Corrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public String messageName() {
    return MESSAGE_CORRECTION_RECEIVED;
  }

  @Override
  public boolean isRepeat(MessageReport report) {
    Object notice = report.value(NOTICE_NUMBER);
    if (notice == null) {
      return corrections.isAnswered(report.businessKey());
    }
    if (!(notice instanceof String number)) {
      throw new InvalidInputException(NOTICE_NUMBER.name(), "应为补正告知书的文号");
    }
    return corrections.isAnswered(report.businessKey(), number);
  }
}
