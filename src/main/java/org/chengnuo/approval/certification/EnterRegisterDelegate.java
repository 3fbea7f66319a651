package org.chengnuo.approval.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登簿. */
@Component
class EnterRegisterDelegate implements JavaDelegate {

  private final Certificates certificates;

  EnterRegisterDelegate(Certificates certificates) {
    this.certificates = certificates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    certificates.register(execution.getProcessBusinessKey());
  }
}
