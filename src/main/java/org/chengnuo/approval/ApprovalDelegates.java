package org.chengnuo.approval;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApprovalDelegates {

  private final ApplicationSteps steps;

  ApprovalDelegates(ApplicationSteps steps) {
    this.steps = steps;
  }

  /** 终止办理. */
  @Bean
  JavaDelegate withdrawCaseDelegate(Withdrawals withdrawals) {
    return execution -> withdrawals.withdraw(steps.application(execution));
  }
}
