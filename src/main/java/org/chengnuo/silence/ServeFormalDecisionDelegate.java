package org.chengnuo.silence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 送达正式决定. */
@Component
class ServeFormalDecisionDelegate implements JavaDelegate {

  private final Applications applications;
  private final FormalDecisions decisions;

  ServeFormalDecisionDelegate(Applications applications, FormalDecisions decisions) {
    this.applications = applications;
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.serve(applications.get(execution.getProcessBusinessKey()));
  }
}
