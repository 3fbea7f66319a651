package org.chengnuo.approval.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 出具超时默许通知书. */
@Component
class GrantBySilenceDelegate implements JavaDelegate {

  private final Applications applications;
  private final Silence silence;

  GrantBySilenceDelegate(Applications applications, Silence silence) {
    this.applications = applications;
    this.silence = silence;
  }

  @Override
  public void execute(DelegateExecution execution) {
    silence.approve(applications.get(execution.getProcessBusinessKey()));
  }
}
