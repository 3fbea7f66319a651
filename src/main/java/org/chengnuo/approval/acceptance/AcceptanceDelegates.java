package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.NOTICE_NUMBER;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.CaseExecutions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AcceptanceDelegates {

  private final CaseExecutions cases;

  AcceptanceDelegates(CaseExecutions cases) {
    this.cases = cases;
  }

  /** 视为受理. */
  @Bean
  JavaDelegate deemAcceptedDelegate(Examination examination) {
    return execution -> examination.deemAccepted(cases.application(execution));
  }

  /** 出具受理通知书. */
  @Bean
  JavaDelegate acceptCaseDelegate(Examination examination) {
    return execution -> examination.accept(cases.application(execution));
  }

  /** 出具不予受理通知书. */
  @Bean
  JavaDelegate rejectCaseDelegate(Examination examination) {
    return execution -> examination.reject(cases.application(execution));
  }

  /** 一次性告知补正. */
  @Bean
  JavaDelegate issueCorrectionNoticeDelegate(Corrections corrections) {
    return execution -> corrections.tell(cases.application(execution));
  }

  /** 出具终止通知书. */
  @Bean
  JavaDelegate lapseCaseDelegate(Examination examination) {
    return execution -> examination.lapse(cases.application(execution));
  }

  /** 催告补正. */
  @Bean
  JavaDelegate remindCorrectionDelegate(Corrections corrections) {
    return execution -> corrections.remind(cases.application(execution));
  }

  /** 登记补正材料. The message may carry the number of the notice that it answers. */
  @Bean
  JavaDelegate recordCorrectionDelegate(Corrections corrections) {
    return execution -> {
      execution.removeVariable(NOTICE_NUMBER.name());
      corrections.receive(cases.application(execution));
    };
  }
}
