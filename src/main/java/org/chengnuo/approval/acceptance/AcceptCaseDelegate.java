package org.chengnuo.approval.acceptance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 出具受理通知书. */
@Component
class AcceptCaseDelegate implements JavaDelegate {

  private final Applications applications;
  private final Examination examination;

  AcceptCaseDelegate(Applications applications, Examination examination) {
    this.applications = applications;
    this.examination = examination;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examination.accept(applications.get(execution.getProcessBusinessKey()));
  }
}
