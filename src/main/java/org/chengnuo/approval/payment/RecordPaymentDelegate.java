package org.chengnuo.approval.payment;

import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_METHOD;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_REFERENCE;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记到账. The message of the payment platform carries how and under which reference was paid. */
@Component
class RecordPaymentDelegate implements JavaDelegate {

  private final Bills bills;

  RecordPaymentDelegate(Bills bills) {
    this.bills = bills;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Object method = execution.getVariable(PAYMENT_METHOD.name());
    Object reference = execution.getVariable(PAYMENT_REFERENCE.name());
    execution.removeVariables(List.of(PAYMENT_METHOD.name(), PAYMENT_REFERENCE.name()));
    bills.pay(execution.getProcessBusinessKey(), Bills.Payment.reported(method, reference));
  }
}
