package org.chengnuo.approval;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.approval.acceptance.Corrections;
import org.chengnuo.approval.payment.Bills;
import org.chengnuo.approval.review.Silence;
import org.chengnuo.approval.watch.Watch;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
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

  /** 行政许可法 art. 32(1)(4): no notice within five working days, and the application is accepted. */
  static final int ACCEPTANCE_DAYS = 5;

  /**
   * 不动产登记暂行条例 art. 17: whoever does not tell on the spot has accepted. The machine gives the window until the
   * close of the next working day, because it cannot see who still stands at the counter.
   */
  static final int REGISTRATION_ACCEPTANCE_DAYS = 1;

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
  private final Calendars calendars;
  private final Corrections corrections;
  private final Bills bills;
  private final Silence silence;
  private final Watch watch;
  private final Clock clock;

  private final PerTransaction<String, WorkingCalendar> calendarHere = new PerTransaction<>();
  private final PerTransaction<String, Instant> paymentHere = new PerTransaction<>();

  Deadlines(
      Applications applications, CurrentClocks clocks, Calendars calendars, Corrections corrections, Bills bills,
      Silence silence, Watch watch, Clock clock) {
    this.applications = applications;
    this.clocks = clocks;
    this.calendars = calendars;
    this.corrections = corrections;
    this.bills = bills;
    this.silence = silence;
    this.watch = watch;
    this.clock = clock;
  }

  /** 逾期未告知: from the day on which the application, or the last correction, was handed in. */
  public Date acceptanceOverdue(DelegateExecution execution) {
    Application application = of(execution);
    Instant handedIn = corrections.lastReceived(application.caseNumber()).orElse(application.receivedAt());
    return Date.from(deemedAccepted(application.item().regime(), handedIn, calendar(execution)));
  }

  /** When an application that was handed in then counts as accepted unless the applicant was told what is missing. */
  public static Instant deemedAccepted(Regime regime, Instant handedIn, WorkingCalendar calendar) {
    return closeAfter(handedIn, acceptanceDays(regime), calendar);
  }

  /** Working days after which an application that nobody found wanting is accepted. */
  public static int acceptanceDays(Regime regime) {
    return regime == Regime.REGISTRATION || regime == Regime.ENTRUSTED_REGISTRATION
        ? REGISTRATION_ACCEPTANCE_DAYS
        : ACCEPTANCE_DAYS;
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
            ? afterShare(share, calendar(execution))
            : closeAfter(clock.instant(), COUNTERSIGN_DAYS, calendar(execution)));
  }

  /** When the bureau should look after a procedure that pauses the clock. */
  public Date procedureCheck(DelegateExecution execution) {
    return Date.from(closeAfter(clock.instant(), PROCEDURE_CHECK_DAYS, calendar(execution)));
  }

  /** 承诺时限届满, where silence then approves; otherwise a day that never comes. */
  public Date silenceDue(DelegateExecution execution) {
    Application application = of(execution);
    return Date.from(silence.dueAt(application, clock(execution)));
  }

  public Date confirmSilence(DelegateExecution execution) {
    return Date.from(closeAfter(clock.instant(), CONFIRMATION_DAYS, calendar(execution)));
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
    return Date.from(closeAfter(clock.instant(), CERTIFICATE_DAYS, calendar(execution)));
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
    BigDecimal share = AdministrativeApproval.TYPE.share(execution.getCurrentActivityId(), of(execution).item().stageLimits());
    return Date.from(afterShare(share, calendar(execution)));
  }

  /** What Tasklist sorts by: who is served first, raised by every warning. */
  public int taskPriority(DelegateExecution execution) {
    Application application = of(execution);
    Optional<CaseClock> running = clocks.find(application.caseNumber());
    return application.priority().taskPriority() + watch.urgency(running, clock.instant());
  }

  private Instant afterShare(BigDecimal workingDays, WorkingCalendar calendar) {
    Instant now = clock.instant();
    if (workingDays.signum() == 0) {
      LocalDate today = calendar.plusWorkingDays(calendar.dateOf(now), 0);
      Instant close = calendar.closeOfBusiness(today);
      return close.isAfter(now) ? close : calendar.closeOfBusiness(calendar.plusWorkingDays(today, 1));
    }
    long seconds = workingDays.multiply(BigDecimal.valueOf(calendar.workingDay().toSeconds())).longValue();
    return calendar.plusWorkingTime(now, Duration.ofSeconds(seconds));
  }

  /** The close of business of the N-th working day after the day of that instant. */
  private static Instant closeAfter(Instant from, int workingDays, WorkingCalendar calendar) {
    return calendar.closeOfBusiness(calendar.plusWorkingDays(calendar.dateOf(from), workingDays));
  }

  /** The calendar of the case's clock, which came with it; before the acceptance the one in force. */
  private WorkingCalendar calendar(DelegateExecution execution) {
    return clocks
        .find(execution.getProcessBusinessKey())
        .map(CaseClock::calendar)
        .orElseGet(() -> calendarHere.get("", none -> calendars.current()));
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
