package org.chengnuo.approval.payment;

import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_METHOD;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.stereotype.Component;

/** 登记到账. The message of the payment platform carries how and under which reference was paid. */
@Component
class RecordPaymentDelegate implements JavaDelegate {

  private static final String PLATFORM = "支付平台";

  private final Bills bills;

  RecordPaymentDelegate(Bills bills) {
    this.bills = bills;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Object method = execution.getVariable(PAYMENT_METHOD.name());
    Object reference = execution.getVariable(PAYMENT_REFERENCE.name());
    if (!(reference instanceof String text) || text.isBlank() || text.length() > 100) {
      throw new InvalidInputException(PAYMENT_REFERENCE.name(), "到账消息须带 1 至 100 字的票据号");
    }
    if (method != null && (!(method instanceof String given) || given.length() > 32)) {
      throw new InvalidInputException(PAYMENT_METHOD.name(), "不得超过 32 字");
    }
    execution.removeVariable(PAYMENT_METHOD.name());
    execution.removeVariable(PAYMENT_REFERENCE.name());
    bills.pay(
        execution.getProcessBusinessKey(), new Bills.Payment(method == null ? PLATFORM : (String) method, text.strip()));
  }
}
