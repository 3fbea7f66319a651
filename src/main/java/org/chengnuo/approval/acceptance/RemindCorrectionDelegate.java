package org.chengnuo.approval.acceptance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 催告补正. */
@Component
class RemindCorrectionDelegate implements JavaDelegate {

  private final Applications applications;
  private final Corrections corrections;

  RemindCorrectionDelegate(Applications applications, Corrections corrections) {
    this.applications = applications;
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    corrections.remind(applications.get(execution.getProcessBusinessKey()));
  }
}
