package org.chengnuo.delay;

import static org.chengnuo.delay.DelayExplanation.ALREADY_OPEN;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.casework.Cases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DelayDelegates {

  private final Cases cases;

  DelayDelegates(Cases cases) {
    this.cases = cases;
  }

  /** 登记待说明. */
  @Bean
  JavaDelegate openExplanationDelegate(Explanations explanations) {
    return execution -> ALREADY_OPEN.route(execution, explanations.open(cases.get(execution.getProcessBusinessKey())));
  }

  /** 登记说明超期. */
  @Bean
  JavaDelegate reportLateExplanationDelegate(LateExplanations explanations) {
    return execution -> explanations.report(cases.get(execution.getProcessBusinessKey()), execution.getProcessInstanceId());
  }

  /** 公布超期原因. */
  @Bean
  JavaDelegate publishDelayDelegate(Explanations explanations) {
    return execution -> explanations.publish(cases.get(execution.getProcessBusinessKey()));
  }
}
