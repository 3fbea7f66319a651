package org.chengnuo.approval.acceptance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 出具不予受理通知书. */
@Component
class RejectCaseDelegate implements JavaDelegate {

  private final Applications applications;
  private final Examination examination;

  RejectCaseDelegate(Applications applications, Examination examination) {
    this.applications = applications;
    this.examination = examination;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examination.reject(applications.get(execution.getProcessBusinessKey()));
  }
}
