package org.chengnuo.complaint;

import org.chengnuo.casework.time.LimitTimer;
import org.chengnuo.casework.time.MovingTimer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The timers that move with the limits. */
@Configuration(proxyBeanMethods = false)
class ComplaintTimers {

  @Bean
  static MovingTimer complaintAdmissionTimer() {
    return of(ComplaintClock.ACCEPTANCE, "TimerEvent_AdmissionDue", "UserTask_AcceptComplaint");
  }

  @Bean
  static MovingTimer complaintInvestigationTimer() {
    return of(ComplaintClock.HANDLING, "TimerEvent_InvestigationDue", "UserTask_InvestigateComplaint");
  }

  @Bean
  static MovingTimer complaintDecisionTimer() {
    return of(ComplaintClock.HANDLING, "TimerEvent_DecisionDue", "UserTask_DecideComplaint");
  }

  @Bean
  static MovingTimer complaintAppealTimer() {
    return of(ComplaintClock.APPEAL, "TimerEvent_AppealPeriodOver", "UserTask_RecordReply");
  }

  @Bean
  static MovingTimer complaintReviewTimer() {
    return of(ComplaintClock.REVIEW, "TimerEvent_ReviewDue", "UserTask_ReviewComplaint");
  }

  private static MovingTimer of(ComplaintClock clock, String event, String task) {
    return LimitTimer.of(ComplaintHandling.KEY, clock.name(), event, task);
  }
}
