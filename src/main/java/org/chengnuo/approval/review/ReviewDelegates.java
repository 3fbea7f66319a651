package org.chengnuo.approval.review;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.ApplicationSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewDelegates {

  private final ApplicationSteps steps;

  ReviewDelegates(ApplicationSteps steps) {
    this.steps = steps;
  }

  /** 未会签视为同意. */
  @Bean
  JavaDelegate recordSilentAgreementDelegate(SilentAgreement agreement) {
    return execution -> agreement.record(steps.application(execution));
  }

  /** 中止计时并告知. */
  @Bean
  JavaDelegate pauseClockDelegate(Reviews reviews) {
    return execution -> reviews.pause(steps.application(execution));
  }

  /** 恢复计时. */
  @Bean
  JavaDelegate resumeClockDelegate(Reviews reviews) {
    return execution -> reviews.resume(steps.application(execution));
  }

  /** 作出准予决定. */
  @Bean
  JavaDelegate grantCaseDelegate(Decisions decisions) {
    return execution -> decisions.grant(steps.application(execution));
  }

  /** 作出不予决定. */
  @Bean
  JavaDelegate refuseCaseDelegate(Decisions decisions) {
    return execution -> decisions.refuse(steps.application(execution));
  }

  /** 延长时限并告知. */
  @Bean
  JavaDelegate extendClockDelegate(Extensions extensions) {
    return execution -> extensions.extend(steps.application(execution));
  }
}
