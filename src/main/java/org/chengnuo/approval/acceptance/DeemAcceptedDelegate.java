package org.chengnuo.approval.acceptance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 视为受理. */
@Component
class DeemAcceptedDelegate implements JavaDelegate {

  private final Applications applications;
  private final Examination examination;

  DeemAcceptedDelegate(Applications applications, Examination examination) {
    this.applications = applications;
    this.examination = examination;
  }

  @Override
  public void execute(DelegateExecution execution) {
    examination.deemAccepted(applications.get(execution.getProcessBusinessKey()));
  }
}
