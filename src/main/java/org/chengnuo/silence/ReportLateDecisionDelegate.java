package org.chengnuo.silence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 登记补发超期. */
@Component
class ReportLateDecisionDelegate implements JavaDelegate {

  private final Applications applications;
  private final FollowUpSteps steps;

  ReportLateDecisionDelegate(Applications applications, FollowUpSteps steps) {
    this.applications = applications;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.reportLateDecision(applications.get(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
  }
}
