package org.chengnuo.silence;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.chengnuo.casework.time.LimitTimer;
import org.chengnuo.casework.time.MovingTimer;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.DayKind;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.clock.limits.Thresholds;
import org.chengnuo.engine.CurrentUser;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** The limits of making a silent approval good, each a clock on the ledger of the case. */
@Component
class SilenceClocks {

  /** What has to be done in its time; what no statute gives is the bureau's own limit. */
  enum Duty {
    FORMAL_DECISION("补发正式决定", 1, "本机关自定期限，参照泰政办发〔2022〕58号", "TimerEvent_FormalDecisionDue", "UserTask_IssueFormalDecision"),
    POST_REVIEW("事后复核", 10, "本机关自定期限", "TimerEvent_PostReviewDue", "UserTask_PostReview"),
    GRANT_CORRECTION("更正", 5, "本机关自定期限", "TimerEvent_CorrectionDue", "UserTask_CorrectGrant"),
    /** What the law gives for a decision (行政许可法 art. 42). */
    GRANT_REVOCATION("撤销", 20, "本机关自定期限，参照行政许可法第四十二条第一款", "TimerEvent_RevocationDue", "UserTask_RevokeGrant");

    private final String label;
    private final int workingDays;
    private final String basis;
    private final String event;
    private final String task;

    Duty(String label, int workingDays, String basis, String event, String task) {
      this.label = label;
      this.workingDays = workingDays;
      this.basis = basis;
      this.event = event;
      this.task = task;
    }

    int workingDays() {
      return workingDays;
    }

    ClockDefinition definition() {
      return new ClockDefinition(
          label,
          List.of(
              new LimitDefinition(
                  name(), label + "期限", workingDays, DayKind.WORKING_DAYS, new Thresholds(50, 80), List.of())));
    }
  }

  private final CaseClocks clocks;
  private final CurrentUser user;

  SilenceClocks(CaseClocks clocks, CurrentUser user) {
    this.clocks = clocks;
    this.user = user;
  }

  /** @param at from when on the time is counted */
  void start(String caseNumber, Duty duty, Instant at) {
    clocks.start(id(caseNumber, duty), SilenceFollowUp.TYPE.clock(duty.name()), at, duty.basis, user.actor(), null);
  }

  /** The duty is done; one whose follow-up began before it had a clock has none to stop. */
  void stop(String caseNumber, Duty duty) {
    if (clocks.find(id(caseNumber, duty)).isPresent()) {
      clocks.stop(id(caseNumber, duty), "已" + duty.label, user.actor(), null);
    }
  }

  /** When the duty has to be done; empty where its follow-up began before it had a clock. */
  Optional<Instant> dueAt(String caseNumber, Duty duty) {
    return clocks.find(id(caseNumber, duty)).map(clock -> clock.limits().get(0).dueAt());
  }

  private static ClockId id(String caseNumber, Duty duty) {
    return new ClockId(caseNumber, duty.name());
  }

  @Bean
  static MovingTimer formalDecisionTimer() {
    return timer(Duty.FORMAL_DECISION);
  }

  @Bean
  static MovingTimer postReviewTimer() {
    return timer(Duty.POST_REVIEW);
  }

  @Bean
  static MovingTimer grantCorrectionTimer() {
    return timer(Duty.GRANT_CORRECTION);
  }

  @Bean
  static MovingTimer grantRevocationTimer() {
    return timer(Duty.GRANT_REVOCATION);
  }

  private static MovingTimer timer(Duty duty) {
    return LimitTimer.of(SilenceFollowUp.KEY, duty.name(), duty.event, duty.task);
  }
}
