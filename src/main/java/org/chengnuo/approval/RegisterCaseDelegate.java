package org.chengnuo.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记办件. Moves the application from the variables into the case tables. */
@Component
class RegisterCaseDelegate implements JavaDelegate {

  private final Registration registration;

  RegisterCaseDelegate(Registration registration) {
    this.registration = registration;
  }

  @Override
  public void execute(DelegateExecution execution) {
    Application application = registration.register(execution.getVariables(), execution.getProcessInstanceId());
    execution.setProcessBusinessKey(application.caseNumber());
    execution.removeVariables();
    execution.setVariables(application.lastingVariables());
  }
}
