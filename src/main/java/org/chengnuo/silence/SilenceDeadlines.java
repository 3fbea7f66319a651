package org.chengnuo.silence;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.casework.FollowUps;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.engine.ProcessBean;
import org.springframework.stereotype.Component;

/** The dates and priorities that the diagram asks for. All dates are closes of business. */
@Component
@ProcessBean
public class SilenceDeadlines {

  /** Working days after the silent approval within which the formal decision follows (泰政办发〔2022〕58号). */
  private static final int FORMAL_DECISION_DAYS = 1;

  /** Working days after the silent approval within which it is reviewed. */
  private static final int POST_REVIEW_DAYS = 10;

  /** Working days after the review within which its correction is made; the bureau's own rule. */
  private static final int CORRECTION_DAYS = 5;

  /** Working days after the review within which the grant is revoked: what the law gives for a decision (art. 42). */
  private static final int REVOCATION_DAYS = 20;

  private final SilentGrants grants;
  private final FollowUpSteps steps;
  private final FollowUps followUps;
  private final Calendars calendars;
  private final Clock clock;

  SilenceDeadlines(
      SilentGrants grants, FollowUpSteps steps, FollowUps followUps, Calendars calendars, Clock clock) {
    this.grants = grants;
    this.steps = steps;
    this.followUps = followUps;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** 一个工作日届满. */
  public Date formalDecisionDue(DelegateExecution execution) {
    followUps.requireOnly(execution, SilenceFollowUp.KEY);
    return closeAfter(grants.grantedAt(execution.getProcessBusinessKey()), FORMAL_DECISION_DAYS);
  }

  /** 十个工作日届满: from the silent approval, however long the formal decision took. */
  public Date postReviewDue(DelegateExecution execution) {
    return closeAfter(grants.grantedAt(execution.getProcessBusinessKey()), POST_REVIEW_DAYS);
  }

  public Date correctionDue(DelegateExecution execution) {
    return closeAfter(clock.instant(), CORRECTION_DAYS);
  }

  public Date revocationDue(DelegateExecution execution) {
    return closeAfter(clock.instant(), REVOCATION_DAYS);
  }

  public int taskPriority(DelegateExecution execution) {
    return steps.priority(execution.getProcessBusinessKey());
  }

  private Date closeAfter(Instant from, int workingDays) {
    WorkingCalendar calendar = calendars.current();
    return Date.from(calendar.closeOfBusiness(calendar.plusWorkingDays(calendar.dateOf(from), workingDays)));
  }
}
