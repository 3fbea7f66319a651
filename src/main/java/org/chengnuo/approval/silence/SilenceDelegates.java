package org.chengnuo.approval.silence;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.ApplicationSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

// Named apart from the follow-up's page.
@Configuration(value = "silenceStageDelegates", proxyBeanMethods = false)
class SilenceDelegates {

  /** 出具超时默许通知书. */
  @Bean
  JavaDelegate grantBySilenceDelegate(SilentApprovals approvals, ApplicationSteps steps) {
    return execution -> approvals.approve(steps.application(execution));
  }
}
