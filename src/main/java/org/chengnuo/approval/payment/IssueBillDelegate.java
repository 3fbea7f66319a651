package org.chengnuo.approval.payment;

import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_NEEDED;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 核定费用. */
@Component
class IssueBillDelegate implements JavaDelegate {

  private final Applications applications;
  private final Bills bills;

  IssueBillDelegate(Applications applications, Bills bills) {
    this.applications = applications;
    this.bills = bills;
  }

  @Override
  public void execute(DelegateExecution execution) {
    PAYMENT_NEEDED.route(execution, bills.issue(applications.get(execution.getProcessBusinessKey())));
  }
}
