package org.chengnuo.silence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 登记撤销超期. */
@Component
class ReportLateRevocationDelegate implements JavaDelegate {

  private final Applications applications;
  private final FollowUpSteps steps;

  ReportLateRevocationDelegate(Applications applications, FollowUpSteps steps) {
    this.applications = applications;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.reportLateRevocation(applications.get(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
  }
}
