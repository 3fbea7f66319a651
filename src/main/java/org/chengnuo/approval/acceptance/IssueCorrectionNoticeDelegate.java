package org.chengnuo.approval.acceptance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 一次性告知补正. */
@Component
class IssueCorrectionNoticeDelegate implements JavaDelegate {

  private final Applications applications;
  private final Corrections corrections;

  IssueCorrectionNoticeDelegate(Applications applications, Corrections corrections) {
    this.applications = applications;
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    corrections.tell(applications.get(execution.getProcessBusinessKey()));
  }
}
