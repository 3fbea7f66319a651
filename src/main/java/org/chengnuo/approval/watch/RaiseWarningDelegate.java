package org.chengnuo.approval.watch;

import static org.chengnuo.approval.AdministrativeApproval.EXPEDITE;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 发出预警. */
@Component
class RaiseWarningDelegate implements JavaDelegate {

  private final Applications applications;
  private final Warnings warnings;

  RaiseWarningDelegate(Applications applications, Warnings warnings) {
    this.applications = applications;
    this.warnings = warnings;
  }

  @Override
  public void execute(DelegateExecution execution) {
    EXPEDITE.route(execution, warnings.raise(applications.get(execution.getProcessBusinessKey())));
  }
}
