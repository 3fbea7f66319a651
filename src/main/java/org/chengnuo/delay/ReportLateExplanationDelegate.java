package org.chengnuo.delay;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 登记说明超期. */
@Component
class ReportLateExplanationDelegate implements JavaDelegate {

  private final Applications applications;
  private final Explanations explanations;

  ReportLateExplanationDelegate(Applications applications, Explanations explanations) {
    this.applications = applications;
    this.explanations = explanations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    explanations.reportLate(
        applications.get(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
  }
}
