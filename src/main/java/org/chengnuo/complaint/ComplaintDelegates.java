package org.chengnuo.complaint;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.casework.CaseStarts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ComplaintDelegates {

  /** 登记投诉. */
  @Bean
  JavaDelegate registerComplaintDelegate(ComplaintIntake intake, CaseStarts starts) {
    return execution -> starts.opened(
        execution, intake.register(starts.answers(execution), execution.getProcessInstanceId()));
  }

  /** 告知受理. */
  @Bean
  JavaDelegate tellComplaintAcceptedDelegate(ComplaintLetters letters) {
    return execution -> letters.accepted(execution.getProcessBusinessKey());
  }

  /** 告知不予受理. */
  @Bean
  JavaDelegate tellComplaintRefusedDelegate(ComplaintLetters letters) {
    return execution -> letters.refused(execution.getProcessBusinessKey());
  }

  /** 登记受理超期. */
  @Bean
  JavaDelegate reportLateAdmissionDelegate(LateComplaints late) {
    return execution -> late.report(
        execution.getProcessBusinessKey(), execution.getProcessInstanceId(), ComplaintCause.LATE_COMPLAINT_ADMISSION);
  }

  /** 登记办理超期. */
  @Bean
  JavaDelegate reportLateHandlingDelegate(LateComplaints late) {
    return execution -> late.report(
        execution.getProcessBusinessKey(), execution.getProcessInstanceId(), ComplaintCause.LATE_COMPLAINT_HANDLING);
  }

  /** 登记复核超期. */
  @Bean
  JavaDelegate reportLateComplaintReviewDelegate(LateComplaints late) {
    return execution -> late.report(
        execution.getProcessBusinessKey(), execution.getProcessInstanceId(), ComplaintCause.LATE_COMPLAINT_REVIEW);
  }

  /** 答复投诉人. The time for the appeal runs from the answer. */
  @Bean
  JavaDelegate answerComplaintDelegate(ComplaintLetters letters, ComplaintClocks clocks) {
    return execution -> {
      letters.decided(execution.getProcessBusinessKey());
      clocks.start(ComplaintClock.APPEAL, execution.getProcessBusinessKey());
    };
  }

  /** 登记撤回. */
  @Bean
  JavaDelegate withdrawComplaintDelegate(ComplaintEnding ending, ComplaintLetters letters) {
    return execution -> {
      ending.withdraw(execution.getProcessBusinessKey());
      letters.withdrawn(execution.getProcessBusinessKey());
    };
  }

  /** 登记复核申请. What the message brought moves into the case tables. */
  @Bean
  JavaDelegate fileAppealDelegate(ComplaintEnding ending) {
    return execution -> {
      String grounds = (String) execution.getVariable(ComplaintHandling.APPEAL_GROUNDS.name());
      execution.removeVariable(ComplaintHandling.APPEAL_GROUNDS.name());
      ending.appeal(execution.getProcessBusinessKey(), grounds);
    };
  }

  /** 送达复核决定. */
  @Bean
  JavaDelegate answerComplaintReviewDelegate(ComplaintLetters letters) {
    return execution -> letters.reviewed(execution.getProcessBusinessKey());
  }

  /** 投诉办结. */
  @Bean
  JavaDelegate concludeComplaintDelegate(ComplaintEnding ending) {
    return execution -> ending.conclude(execution.getProcessBusinessKey());
  }
}
