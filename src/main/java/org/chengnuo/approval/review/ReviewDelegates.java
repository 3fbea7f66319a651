package org.chengnuo.approval.review;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.CaseExecutions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReviewDelegates {

  private final CaseExecutions cases;

  ReviewDelegates(CaseExecutions cases) {
    this.cases = cases;
  }

  /** 未会签视为同意. */
  @Bean
  JavaDelegate recordSilentAgreementDelegate(SilentAgreement agreement) {
    return execution -> agreement.record(cases.application(execution));
  }

  /** 中止计时并告知. */
  @Bean
  JavaDelegate pauseClockDelegate(Reviews reviews) {
    return execution -> reviews.pause(cases.application(execution));
  }

  /** 恢复计时. */
  @Bean
  JavaDelegate resumeClockDelegate(Reviews reviews) {
    return execution -> reviews.resume(cases.application(execution));
  }

  /** 作出准予决定. */
  @Bean
  JavaDelegate grantCaseDelegate(Decisions decisions) {
    return execution -> decisions.grant(cases.application(execution));
  }

  /** 作出不予决定. */
  @Bean
  JavaDelegate refuseCaseDelegate(Decisions decisions) {
    return execution -> decisions.refuse(cases.application(execution));
  }

  /** 延长时限并告知. */
  @Bean
  JavaDelegate extendClockDelegate(Extensions extensions) {
    return execution -> extensions.extend(cases.application(execution));
  }
}
