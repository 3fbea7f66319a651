package org.chengnuo.approval.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 未会签视为同意. */
@Component
class RecordSilentAgreementDelegate implements JavaDelegate {

  private final Applications applications;
  private final Countersigning countersigning;

  RecordSilentAgreementDelegate(Applications applications, Countersigning countersigning) {
    this.applications = applications;
    this.countersigning = countersigning;
  }

  @Override
  public void execute(DelegateExecution execution) {
    countersigning.agreeBySilence(applications.get(execution.getProcessBusinessKey()));
  }
}
