package org.chengnuo.delay;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 公布超期原因. */
@Component
class PublishDelayDelegate implements JavaDelegate {

  private final Applications applications;
  private final Explanations explanations;

  PublishDelayDelegate(Applications applications, Explanations explanations) {
    this.applications = applications;
    this.explanations = explanations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    explanations.publish(applications.get(execution.getProcessBusinessKey()));
  }
}
