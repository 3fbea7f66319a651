package org.chengnuo.silence;

import java.time.Clock;
import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.casework.FollowUps;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.engine.ProcessBean;
import org.chengnuo.problem.ConflictException;
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

  private final Applications applications;
  private final RecordedDecisions record;
  private final FollowUps followUps;
  private final Calendars calendars;
  private final Clock clock;

  SilenceDeadlines(
      Applications applications, RecordedDecisions record, FollowUps followUps, Calendars calendars, Clock clock) {
    this.applications = applications;
    this.record = record;
    this.followUps = followUps;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** 一个工作日届满. */
  public Date formalDecisionDue(DelegateExecution execution) {
    followUps.requireOnly(execution, SilenceFollowUp.KEY);
    return closeAfter(silentApproval(execution), FORMAL_DECISION_DAYS);
  }

  /** 十个工作日届满: from the silent approval, however long the formal decision took. */
  public Date postReviewDue(DelegateExecution execution) {
    return closeAfter(silentApproval(execution), POST_REVIEW_DAYS);
  }

  public Date correctionDue(DelegateExecution execution) {
    return closeAfter(clock.instant(), CORRECTION_DAYS);
  }

  public Date revocationDue(DelegateExecution execution) {
    return closeAfter(clock.instant(), REVOCATION_DAYS);
  }

  public int taskPriority(DelegateExecution execution) {
    return FollowUpSteps.priority(applications.get(execution.getProcessBusinessKey()));
  }

  /** The ground of the whole process, so one that somebody starts without it does not begin. */
  private Instant silentApproval(DelegateExecution execution) {
    Application application = applications.get(execution.getProcessBusinessKey());
    if (!record.grantedBySilence(application)) {
      throw new ConflictException("办件 " + application.caseNumber() + " 未因超时默许准予，没有善后事项");
    }
    return record.decidedAt(application.caseNumber());
  }

  private Date closeAfter(Instant from, int workingDays) {
    WorkingCalendar calendar = calendars.current();
    return Date.from(calendar.closeOfBusiness(calendar.plusWorkingDays(calendar.dateOf(from), workingDays)));
  }
}
