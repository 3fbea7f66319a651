package org.chengnuo.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 终止办理. */
@Component
class WithdrawCaseDelegate implements JavaDelegate {

  private final Applications applications;
  private final Withdrawals withdrawals;

  WithdrawCaseDelegate(Applications applications, Withdrawals withdrawals) {
    this.applications = applications;
    this.withdrawals = withdrawals;
  }

  @Override
  public void execute(DelegateExecution execution) {
    withdrawals.withdraw(applications.get(execution.getProcessBusinessKey()));
  }
}
