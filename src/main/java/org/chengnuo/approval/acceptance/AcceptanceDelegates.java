package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.NOTICE_NUMBER;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.ApplicationSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AcceptanceDelegates {

  private final ApplicationSteps steps;

  AcceptanceDelegates(ApplicationSteps steps) {
    this.steps = steps;
  }

  /** 视为受理. */
  @Bean
  JavaDelegate deemAcceptedDelegate(DeemedAcceptances deemed) {
    return execution -> deemed.accept(steps.application(execution));
  }

  /** 出具受理通知书. */
  @Bean
  JavaDelegate acceptCaseDelegate(Admission admission) {
    return execution -> admission.accept(steps.application(execution));
  }

  /** 出具不予受理通知书. */
  @Bean
  JavaDelegate rejectCaseDelegate(Admission admission) {
    return execution -> admission.reject(steps.application(execution));
  }

  /** 一次性告知补正. */
  @Bean
  JavaDelegate issueCorrectionNoticeDelegate(Corrections corrections) {
    return execution -> corrections.tell(steps.application(execution));
  }

  /** 出具终止通知书. */
  @Bean
  JavaDelegate lapseCaseDelegate(Corrections corrections) {
    return execution -> corrections.lapse(steps.application(execution));
  }

  /** 催告补正. */
  @Bean
  JavaDelegate remindCorrectionDelegate(Corrections corrections) {
    return execution -> corrections.remind(steps.application(execution));
  }

  /** 登记补正材料. The message may carry the number of the notice that it answers. */
  @Bean
  JavaDelegate recordCorrectionDelegate(Corrections corrections) {
    return execution -> {
      execution.removeVariable(NOTICE_NUMBER.name());
      corrections.receive(steps.application(execution));
    };
  }
}
