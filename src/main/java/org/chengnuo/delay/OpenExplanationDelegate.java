package org.chengnuo.delay;

import static org.chengnuo.delay.DelayExplanation.ALREADY_OPEN;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 登记待说明. */
@Component
class OpenExplanationDelegate implements JavaDelegate {

  private final Applications applications;
  private final Explanations explanations;

  OpenExplanationDelegate(Applications applications, Explanations explanations) {
    this.applications = applications;
    this.explanations = explanations;
  }

  @Override
  public void execute(DelegateExecution execution) {
    ALREADY_OPEN.route(execution, explanations.open(applications.get(execution.getProcessBusinessKey())));
  }
}
