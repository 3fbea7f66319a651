package org.chengnuo.approval.payment;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 注销缴费单. */
@Component
class CancelBillDelegate implements JavaDelegate {

  private final Applications applications;
  private final Bills bills;

  CancelBillDelegate(Applications applications, Bills bills) {
    this.applications = applications;
    this.bills = bills;
  }

  @Override
  public void execute(DelegateExecution execution) {
    bills.cancel(applications.get(execution.getProcessBusinessKey()));
  }
}
