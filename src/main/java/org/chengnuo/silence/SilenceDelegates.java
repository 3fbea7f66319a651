package org.chengnuo.silence;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.ApplicationSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SilenceDelegates {

  private final ApplicationSteps steps;

  SilenceDelegates(ApplicationSteps steps) {
    this.steps = steps;
  }

  /** 登记补发超期. */
  @Bean
  JavaDelegate reportLateDecisionDelegate(FollowUpSteps late) {
    return execution -> late.reportLateDecision(steps.application(execution), execution.getProcessInstanceId());
  }

  /** 送达正式决定. */
  @Bean
  JavaDelegate serveFormalDecisionDelegate(FormalDecisions decisions) {
    return execution -> decisions.serve(steps.application(execution));
  }

  /** 登记复核超期. */
  @Bean
  JavaDelegate reportLateReviewDelegate(FollowUpSteps late) {
    return execution -> late.reportLateReview(steps.application(execution), execution.getProcessInstanceId());
  }

  /** 登记更正超期. */
  @Bean
  JavaDelegate reportLateCorrectionDelegate(FollowUpSteps late) {
    return execution -> late.reportLateCorrection(steps.application(execution), execution.getProcessInstanceId());
  }

  /** 送达更正决定. */
  @Bean
  JavaDelegate serveCorrectionDelegate(PostReviews reviews) {
    return execution -> reviews.serveCorrection(steps.application(execution));
  }

  /** 登记撤销超期. */
  @Bean
  JavaDelegate reportLateRevocationDelegate(FollowUpSteps late) {
    return execution -> late.reportLateRevocation(steps.application(execution), execution.getProcessInstanceId());
  }

  /** 送达撤销决定. */
  @Bean
  JavaDelegate serveRevocationDelegate(PostReviews reviews) {
    return execution -> reviews.serveRevocation(steps.application(execution));
  }
}
