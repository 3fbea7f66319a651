package org.chengnuo.approval.deadlines;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.acceptance.Corrections;
import org.chengnuo.approval.acceptance.DeemedAcceptance;
import org.chengnuo.approval.payment.Bills;
import org.chengnuo.approval.silence.SilenceRule;
import org.chengnuo.approval.watch.Watch;
import org.chengnuo.casework.time.CaseDates;
import org.chengnuo.casework.time.CurrentClocks;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.engine.PerTransaction;
import org.chengnuo.engine.ProcessBean;
import org.chengnuo.engine.ProcessTimers;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** Every date that the diagram waits for, one method per timer or due date, named as the diagram names it. */
@Component
@ProcessBean
public class Deadlines {

  /** How long a consulted section may stay silent when its item divides no time to it. */
  private static final int COUNTERSIGN_DAYS = 1;

  /** 行政许可法 art. 44: ten working days from the decision to the certificate in the applicant's hand. */
  private static final int CERTIFICATE_DAYS = 10;

  /** The supervisor confirms or refuses a silent approval within one working day. */
  private static final int CONFIRMATION_DAYS = 1;

  /** The bureau asks after a hearing, test or appraisal once in this many working days. */
  private static final int PROCEDURE_CHECK_DAYS = 10;

  private final Applications applications;
  private final CurrentClocks clocks;
  private final CaseDates dates;
  private final Corrections corrections;
  private final Bills bills;
  private final SilenceRule silence;
  private final Watch watch;

  private final PerTransaction<String, Instant> paymentHere = new PerTransaction<>();

  Deadlines(
      Applications applications, CurrentClocks clocks, CaseDates dates, Corrections corrections, Bills bills,
      SilenceRule silence, Watch watch) {
    this.applications = applications;
    this.clocks = clocks;
    this.dates = dates;
    this.corrections = corrections;
    this.bills = bills;
    this.silence = silence;
    this.watch = watch;
  }

  /** 逾期未告知: from the day on which the application, or the last correction, was handed in. */
  public Date acceptanceOverdue(DelegateExecution execution) {
    Application application = of(execution);
    Instant handedIn = corrections.lastReceived(application.caseNumber()).orElse(application.receivedAt());
    return Date.from(
        DeemedAcceptance.at(application.item().regime(), handedIn, dates.calendar(application.caseNumber())));
  }

  /** 补正期满. */
  public Date correctionLapsed(DelegateExecution execution) {
    return Date.from(corrections.open(execution.getProcessBusinessKey()).dueAt());
  }

  /** 催告时点: half-way through the applicant's time; never a second time. */
  public Date correctionReminderDue(DelegateExecution execution) {
    return Date.from(corrections.reminderDue(execution.getProcessBusinessKey()));
  }

  /** 会签期满. */
  public Date countersignSilent(DelegateExecution execution) {
    BigDecimal share = of(execution).item().stageLimits().countersign();
    return Date.from(
        share.signum() > 0
            ? dates.afterShare(execution.getProcessBusinessKey(), share)
            : dates.closeAfter(execution.getProcessBusinessKey(), COUNTERSIGN_DAYS));
  }

  /** When the bureau should look after a procedure that pauses the clock. */
  public Date procedureCheck(DelegateExecution execution) {
    return Date.from(dates.closeAfter(execution.getProcessBusinessKey(), PROCEDURE_CHECK_DAYS));
  }

  /** 承诺时限届满, where silence then approves; otherwise a day that never comes. */
  public Date silenceDue(DelegateExecution execution) {
    Application application = of(execution);
    return Date.from(silence.dueAt(application, clock(execution)));
  }

  public Date confirmSilence(DelegateExecution execution) {
    return Date.from(dates.closeAfter(execution.getProcessBusinessKey(), CONFIRMATION_DAYS));
  }

  public Date promiseDue(DelegateExecution execution) {
    return Date.from(clock(execution).promised().dueAt());
  }

  /** 缴费期满. */
  public Date paymentExpired(DelegateExecution execution) {
    return Date.from(paymentHere.get(execution.getProcessBusinessKey(), bills::dueAt));
  }

  /** 十个工作日届满: counted from the decision, which is made in the transaction that reaches this stage or paid. */
  public Date certificateOverdue(DelegateExecution execution) {
    return Date.from(dates.closeAfter(execution.getProcessBusinessKey(), CERTIFICATE_DAYS));
  }

  /** 预警时点: the next one of this case. */
  public Date warningDue(DelegateExecution execution) {
    return Date.from(
        Optional.ofNullable(execution.getProcessBusinessKey())
            .flatMap(clocks::find)
            .map(running -> watch.nextWarning(execution.getProcessBusinessKey(), running))
            .orElse(ProcessTimers.NEVER));
  }

  /** The end of a step's share of the promise (stage limits of the catalogue). */
  public Date taskDue(DelegateExecution execution) {
    BigDecimal share =
        AdministrativeApproval.TYPE.share(execution.getCurrentActivityId(), of(execution).item().stageLimits());
    return Date.from(dates.afterShare(execution.getProcessBusinessKey(), share));
  }

  /** What Tasklist sorts by: who is served first, raised by every warning. */
  public int taskPriority(DelegateExecution execution) {
    Application application = of(execution);
    Optional<CaseClock> running = clocks.find(application.caseNumber());
    return application.priority().taskPriority() + watch.urgency(running);
  }

  private CaseClock clock(DelegateExecution execution) {
    return clocks
        .find(execution.getProcessBusinessKey())
        .orElseThrow(() -> new ConflictException("办件尚未受理，没有办理期限"));
  }

  private Application of(DelegateExecution execution) {
    return applications.get(execution.getProcessBusinessKey());
  }
}
