package org.chengnuo.approval.watch;

import static org.chengnuo.approval.AdministrativeApproval.EXPEDITE;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.ApplicationSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WatchDelegates {

  private final ApplicationSteps steps;

  WatchDelegates(ApplicationSteps steps) {
    this.steps = steps;
  }

  /** 发出预警. */
  @Bean
  JavaDelegate raiseWarningDelegate(Warnings warnings) {
    return execution -> EXPEDITE.route(execution, warnings.raise(steps.application(execution)));
  }
}
