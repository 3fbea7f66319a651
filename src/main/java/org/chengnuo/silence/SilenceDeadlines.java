package org.chengnuo.silence;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.casework.FollowUps;
import org.chengnuo.casework.time.CaseDates;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.engine.ProcessBean;
import org.chengnuo.silence.SilenceClocks.Duty;
import org.springframework.stereotype.Component;

/** The dates and priorities that the diagram asks for. All dates are closes of business. */
@Component
@ProcessBean
public class SilenceDeadlines {

  private final SilentGrants grants;
  private final SilenceClocks clocks;
  private final FollowUpSteps steps;
  private final FollowUps followUps;
  private final Calendars calendars;
  private final Clock clock;

  SilenceDeadlines(
      SilentGrants grants, SilenceClocks clocks, FollowUpSteps steps, FollowUps followUps, Calendars calendars, Clock clock) {
    this.grants = grants;
    this.clocks = clocks;
    this.steps = steps;
    this.followUps = followUps;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** 一个工作日届满. */
  public Date formalDecisionDue(DelegateExecution execution) {
    followUps.requireOnly(execution, SilenceFollowUp.KEY);
    return due(execution, Duty.FORMAL_DECISION, grants.grantedAt(execution.getProcessBusinessKey()));
  }

  /** 十个工作日届满: from the silent approval, however long the formal decision took. */
  public Date postReviewDue(DelegateExecution execution) {
    return due(execution, Duty.POST_REVIEW, grants.grantedAt(execution.getProcessBusinessKey()));
  }

  public Date correctionDue(DelegateExecution execution) {
    return due(execution, Duty.GRANT_CORRECTION, clock.instant());
  }

  public Date revocationDue(DelegateExecution execution) {
    return due(execution, Duty.GRANT_REVOCATION, clock.instant());
  }

  public int taskPriority(DelegateExecution execution) {
    return steps.priority(execution.getProcessBusinessKey());
  }

  /** By the duty's clock; a follow-up that began before it had one is dated as its model did then. */
  private Date due(DelegateExecution execution, Duty duty, Instant from) {
    return Date.from(
        clocks.dueAt(execution.getProcessBusinessKey(), duty)
            .orElseGet(() -> CaseDates.closeAfter(from, duty.workingDays(), calendars.current())));
  }
}
