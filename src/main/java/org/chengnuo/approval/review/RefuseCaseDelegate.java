package org.chengnuo.approval.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 作出不予决定. */
@Component
class RefuseCaseDelegate implements JavaDelegate {

  private final Applications applications;
  private final Decisions decisions;

  RefuseCaseDelegate(Applications applications, Decisions decisions) {
    this.applications = applications;
    this.decisions = decisions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    decisions.refuse(applications.get(execution.getProcessBusinessKey()));
  }
}
