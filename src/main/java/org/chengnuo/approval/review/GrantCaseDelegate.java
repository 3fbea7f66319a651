package org.chengnuo.approval.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 作出准予决定. */
@Component
class GrantCaseDelegate implements JavaDelegate {

  private final Applications applications;
  private final Decisions decisions;

  GrantCaseDelegate(Applications applications, Decisions decisions) {
    this.applications = applications;
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.grant(applications.get(execution.getProcessBusinessKey()));
  }
}
