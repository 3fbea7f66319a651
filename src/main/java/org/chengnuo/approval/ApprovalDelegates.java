package org.chengnuo.approval;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApprovalDelegates {

  private final CaseExecutions cases;

  ApprovalDelegates(CaseExecutions cases) {
    this.cases = cases;
  }

  /** 登记办件. Moves the application from the variables into the case tables. */
  @Bean
  JavaDelegate registerCaseDelegate(Registration registration) {
    return execution -> {
      Application application = registration.register(execution.getVariables(), execution.getProcessInstanceId());
      execution.setProcessBusinessKey(application.caseNumber());
      execution.removeVariables();
      execution.setVariables(application.lastingVariables());
    };
  }

  /** 终止办理. */
  @Bean
  JavaDelegate withdrawCaseDelegate(Withdrawals withdrawals) {
    return execution -> withdrawals.withdraw(cases.application(execution));
  }
}
