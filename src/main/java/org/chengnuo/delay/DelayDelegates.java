package org.chengnuo.delay;

import static org.chengnuo.delay.DelayExplanation.ALREADY_OPEN;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.ApplicationSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DelayDelegates {

  private final ApplicationSteps steps;

  DelayDelegates(ApplicationSteps steps) {
    this.steps = steps;
  }

  /** 登记待说明. */
  @Bean
  JavaDelegate openExplanationDelegate(Explanations explanations) {
    return execution -> ALREADY_OPEN.route(execution, explanations.open(steps.application(execution)));
  }

  /** 登记说明超期. */
  @Bean
  JavaDelegate reportLateExplanationDelegate(Explanations explanations) {
    return execution -> explanations.reportLate(steps.application(execution), execution.getProcessInstanceId());
  }

  /** 公布超期原因. */
  @Bean
  JavaDelegate publishDelayDelegate(Explanations explanations) {
    return execution -> explanations.publish(steps.application(execution));
  }
}
