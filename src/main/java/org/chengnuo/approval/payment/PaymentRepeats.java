package org.chengnuo.approval.payment;

import static org.chengnuo.approval.AdministrativeApproval.MESSAGE_PAYMENT_RECEIVED;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_METHOD;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_REFERENCE;

import org.chengnuo.engine.MessageRepeats;
import org.chengnuo.engine.MessageReport;
import org.springframework.stereotype.Component;

/** A payment is known by its reference, whether the platform or the counter recorded it. */
@Component
class PaymentRepeats implements MessageRepeats {

  private final Payments payments;

  PaymentRepeats(Payments payments) {
    this.payments = payments;
  }

  @Override
  public String messageName() {
    return MESSAGE_PAYMENT_RECEIVED;
  }

  @Override
  public boolean isRepeat(MessageReport report) {
    return payments.isPaid(
        report.businessKey(),
        Payment.reported(report.value(PAYMENT_METHOD), report.value(PAYMENT_REFERENCE)));
  }
}
