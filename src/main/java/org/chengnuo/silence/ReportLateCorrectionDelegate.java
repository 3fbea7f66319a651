package org.chengnuo.silence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 登记更正超期. */
@Component
class ReportLateCorrectionDelegate implements JavaDelegate {

  private final Applications applications;
  private final FollowUpSteps steps;

  ReportLateCorrectionDelegate(Applications applications, FollowUpSteps steps) {
    this.applications = applications;
    this.steps = steps;
  }

  @Override
  public void execute(DelegateExecution execution) {
    steps.reportLateCorrection(applications.get(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
  }
}
