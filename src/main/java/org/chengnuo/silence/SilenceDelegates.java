package org.chengnuo.silence;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.casework.Cases;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SilenceDelegates {

  private final Cases cases;

  SilenceDelegates(Cases cases) {
    this.cases = cases;
  }

  /** 登记补发超期. */
  @Bean
  JavaDelegate reportLateDecisionDelegate(FollowUpSteps late) {
    return execution -> late.reportLateDecision(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }

  /** 送达正式决定. */
  @Bean
  JavaDelegate serveFormalDecisionDelegate(FormalDecisions decisions) {
    return execution -> decisions.serve(cases.get(execution.getProcessBusinessKey()));
  }

  /** 登记复核超期. */
  @Bean
  JavaDelegate reportLateReviewDelegate(FollowUpSteps late) {
    return execution -> late.reportLateReview(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }

  /** 登记更正超期. */
  @Bean
  JavaDelegate reportLateCorrectionDelegate(FollowUpSteps late) {
    return execution -> late.reportLateCorrection(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }

  /** 送达更正决定. */
  @Bean
  JavaDelegate serveCorrectionDelegate(ReviewedGrants grants) {
    return execution -> grants.serveCorrection(cases.get(execution.getProcessBusinessKey()));
  }

  /** 登记撤销超期. */
  @Bean
  JavaDelegate reportLateRevocationDelegate(FollowUpSteps late) {
    return execution -> late.reportLateRevocation(execution.getProcessBusinessKey(), execution.getProcessInstanceId());
  }

  /** 送达撤销决定. */
  @Bean
  JavaDelegate serveRevocationDelegate(ReviewedGrants grants) {
    return execution -> grants.serveRevocation(cases.get(execution.getProcessBusinessKey()));
  }
}
