package org.chengnuo.approval.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 登簿. */
@Component
class EnterRegisterDelegate implements JavaDelegate {

  private final Applications applications;
  private final Certificates certificates;

  EnterRegisterDelegate(Applications applications, Certificates certificates) {
    this.applications = applications;
    this.certificates = certificates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    certificates.register(applications.get(execution.getProcessBusinessKey()));
  }
}
