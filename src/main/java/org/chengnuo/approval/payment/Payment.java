package org.chengnuo.approval.payment;

import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_METHOD;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_REFERENCE;

import org.chengnuo.problem.InvalidInputException;

/** How a bill was paid. */
record Payment(String method, String reference) {

  private static final String PLATFORM = "支付平台";

  /**
   * A payment as the payment platform's message tells it, which nobody has checked before.
   *
   * @throws InvalidInputException if the reference is missing or either is too long
   */
  static Payment reported(Object method, Object reference) {
    if (!(reference instanceof String text) || text.isBlank() || PAYMENT_REFERENCE.fault(text).isPresent()) {
      throw new InvalidInputException(PAYMENT_REFERENCE.name(), "到账消息须带 1 至 100 字的票据号");
    }
    if (method != null && (!(method instanceof String given) || PAYMENT_METHOD.fault(given).isPresent())) {
      throw new InvalidInputException(PAYMENT_METHOD.name(), "应为不超过 32 字的文字");
    }
    return new Payment(method == null ? PLATFORM : (String) method, text.strip());
  }
}
