package org.chengnuo.delay;

import static org.chengnuo.delay.DelayExplanation.ALREADY_OPEN;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.CaseExecutions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DelayDelegates {

  private final CaseExecutions cases;

  DelayDelegates(CaseExecutions cases) {
    this.cases = cases;
  }

  /** 登记待说明. */
  @Bean
  JavaDelegate openExplanationDelegate(Explanations explanations) {
    return execution -> ALREADY_OPEN.route(execution, explanations.open(cases.application(execution)));
  }

  /** 登记说明超期. */
  @Bean
  JavaDelegate reportLateExplanationDelegate(Explanations explanations) {
    return execution -> explanations.reportLate(cases.application(execution), execution.getProcessInstanceId());
  }

  /** 公布超期原因. */
  @Bean
  JavaDelegate publishDelayDelegate(Explanations explanations) {
    return execution -> explanations.publish(cases.application(execution));
  }
}
