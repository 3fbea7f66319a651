package org.chengnuo.silence;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.CaseExecutions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SilenceDelegates {

  private final CaseExecutions cases;

  SilenceDelegates(CaseExecutions cases) {
    this.cases = cases;
  }

  /** 登记补发超期. */
  @Bean
  JavaDelegate reportLateDecisionDelegate(FollowUpSteps steps) {
    return execution -> steps.reportLateDecision(cases.application(execution), execution.getProcessInstanceId());
  }

  /** 送达正式决定. */
  @Bean
  JavaDelegate serveFormalDecisionDelegate(FormalDecisions decisions) {
    return execution -> decisions.serve(cases.application(execution));
  }

  /** 登记复核超期. */
  @Bean
  JavaDelegate reportLateReviewDelegate(FollowUpSteps steps) {
    return execution -> steps.reportLateReview(cases.application(execution), execution.getProcessInstanceId());
  }

  /** 登记更正超期. */
  @Bean
  JavaDelegate reportLateCorrectionDelegate(FollowUpSteps steps) {
    return execution -> steps.reportLateCorrection(cases.application(execution), execution.getProcessInstanceId());
  }

  /** 送达更正决定. */
  @Bean
  JavaDelegate serveCorrectionDelegate(PostReviews reviews) {
    return execution -> reviews.serveCorrection(cases.application(execution));
  }

  /** 登记撤销超期. */
  @Bean
  JavaDelegate reportLateRevocationDelegate(FollowUpSteps steps) {
    return execution -> steps.reportLateRevocation(cases.application(execution), execution.getProcessInstanceId());
  }

  /** 送达撤销决定. */
  @Bean
  JavaDelegate serveRevocationDelegate(PostReviews reviews) {
    return execution -> reviews.serveRevocation(cases.application(execution));
  }
}
