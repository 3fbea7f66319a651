package org.chengnuo.approval.review;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.approval.Accountability;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.FollowUps;
import org.chengnuo.approval.InspectionResult;
import org.chengnuo.approval.OpenSteps;
import org.chengnuo.approval.Opinions;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.approval.inspection.Inspections;
import org.chengnuo.approval.watch.Warnings;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.catalogue.SilenceMode;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.engine.ProcessTimers;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/**
 * Where the bureau sleeps, silence counts as approval (超时默许), in the mode that the item publishes.
 *
 * <p>By local rule ({@code CONFIRMED}, {@code AUTOMATIC}) it takes an accepted and complete application, a passed
 * inspection where one is due, no objection of a section or of the review, a running clock and a broken promise. By
 * statute ({@code STATUTORY}, 行政许可法 art. 50(2))
 * it takes a renewal applied for in time and not decided when the old permit expires.
 */
@Component
public class Silence {

  /** Fact of a renewal: the day on which the old permit expires. */
  static final String PERMIT_EXPIRY = "permitExpiry";

  /** 行政许可法 art. 50(1): whoever wants a renewal applies thirty days before the permit expires. */
  static final int RENEWAL_DAYS = 30;

  private final Inspections inspections;
  private final RecordedDecisions record;
  private final Opinions opinions;
  private final Notices notices;
  private final Accountability accountability;
  private final OpenSteps openSteps;
  private final Warnings warnings;
  private final FollowUps followUps;
  private final CaseClocks clocks;
  private final Calendars calendars;
  private final CurrentUser user;
  private final Clock clock;

  Silence(
      Inspections inspections, RecordedDecisions record, Opinions opinions, Notices notices, Accountability accountability,
      OpenSteps openSteps, Warnings warnings, FollowUps followUps, CaseClocks clocks, Calendars calendars,
      CurrentUser user, Clock clock) {
    this.inspections = inspections;
    this.record = record;
    this.opinions = opinions;
    this.notices = notices;
    this.accountability = accountability;
    this.openSteps = openSteps;
    this.warnings = warnings;
    this.followUps = followUps;
    this.clocks = clocks;
    this.calendars = calendars;
    this.user = user;
    this.clock = clock;
  }

  /** When silence will approve if nothing else happens; never, where it may not. */
  public Instant dueAt(Application application, CaseClock caseClock) {
    return switch (application.item().silenceMode(application.facts())) {
      case NEVER -> ProcessTimers.NEVER;
      case STATUTORY -> renewalDue(application).orElse(ProcessTimers.NEVER);
      case CONFIRMED, AUTOMATIC -> promiseDue(application, caseClock);
    };
  }

  private Instant promiseDue(Application application, CaseClock caseClock) {
    if (!caseClock.running() || inspectionOpen(application) || opinions.objected(application.caseNumber())) {
      return ProcessTimers.NEVER;
    }
    Instant promised = caseClock.promised().dueAt();
    return promised.isAfter(clock.instant()) ? promised : closeOfThisDay();
  }

  /** An inspection that passes after the promise is broken leaves the officers the rest of that day. */
  private Instant closeOfThisDay() {
    WorkingCalendar calendar = calendars.current();
    LocalDate today = calendar.dateOf(clock.instant());
    Instant close = calendar.closeOfBusiness(calendar.plusWorkingDays(today, 0));
    return close.isAfter(clock.instant()) ? close : calendar.closeOfBusiness(calendar.plusWorkingDays(today, 1));
  }

  private boolean inspectionOpen(Application application) {
    return application.item().inspectionNeeded(application.facts())
        && inspections.result(application.caseNumber()).filter(InspectionResult.PASS::equals).isEmpty();
  }

  /** The expiry of the old permit, where the renewal was applied for in time. */
  private Optional<Instant> renewalDue(Application application) {
    WorkingCalendar calendar = calendars.current();
    return application
        .facts()
        .date(PERMIT_EXPIRY)
        .filter(expiry -> !calendar.dateOf(application.receivedAt()).isAfter(expiry.minusDays(RENEWAL_DAYS)))
        .map(calendar::closeOfBusiness);
  }

  void consider(String caseNumber, boolean upheld, String note) {
    if (upheld) {
      clocks.hold(caseNumber);
    }
    opinions.record(caseNumber, Stage.SILENCE, null, upheld ? Verdict.UPHELD : Verdict.NOT_UPHELD, note, user.actor(), null);
  }

  /**
   * Approves by silence.
   *
   * @throws ConflictException if a condition no longer holds; nothing has changed then
   */
  void approve(Application application) {
    String caseNumber = application.caseNumber();
    CaseClock held = clocks.hold(caseNumber);
    refuseUnlessDue(application, held);
    // Both timers fall due with the promise, in any order: once silence stops the clock nobody would tell it is broken.
    warnings.raise(application);
    String missed = missed(application);
    record.grantBySilence(caseNumber, user.actor(), missed + "未作出决定");
    notices.issue(ApprovalNotice.SILENCE, application.letter(), Map.of());
    blame(application, missed);
    clocks.stop(caseNumber, notices.basis(ApprovalNotice.SILENCE, application.letter()), user.actor(), null);
    followUps.followUpSilence(application);
  }

  private void refuseUnlessDue(Application application, CaseClock held) {
    SilenceMode mode = application.item().silenceMode(application.facts());
    Instant now = clock.instant();
    boolean due =
        switch (mode) {
          case NEVER -> false;
          case STATUTORY -> !held.stopped() && renewalDue(application).filter(at -> !now.isBefore(at)).isPresent();
          case CONFIRMED -> isUpheld(application) && isBroken(application, held, now);
          case AUTOMATIC -> isBroken(application, held, now);
        };
    if (!due) {
      throw new ConflictException(
          "不符合超时默许的条件：须计时正在进行、承诺时限已届满、应当勘验的已勘验通过、会签和初审没有异议、须监督确认的已确认");
    }
  }

  private boolean isBroken(Application application, CaseClock held, Instant now) {
    return held.running()
        && !now.isBefore(held.promised().dueAt())
        && !inspectionOpen(application)
        && !opinions.objected(application.caseNumber());
  }

  /** What the supervisors said last. */
  private boolean isUpheld(Application application) {
    return opinions
        .last(application.caseNumber(), Stage.SILENCE)
        .filter(said -> said.conclusion().equals(Verdict.UPHELD.name()))
        .isPresent();
  }

  /** The limit within which nobody decided. */
  private static String missed(Application application) {
    return application.item().silenceMode(application.facts()) == SilenceMode.STATUTORY ? "许可证有效期届满前" : "承诺时限内";
  }

  private void blame(Application application, String missed) {
    openSteps.sleeping(application).forEach(
        step ->
            accountability.record(
                application.caseNumber(),
                Accountability.Cause.SILENT_APPROVAL,
                step.id(),
                step.person(),
                missed + "未完成" + step.name()));
  }
}
