package org.chengnuo.approval.silence;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.InspectionResult;
import org.chengnuo.approval.Objections;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.approval.inspection.Inspections;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.engine.ProcessTimers;
import org.springframework.stereotype.Component;

/**
 * Where the bureau sleeps, silence counts as approval (超时默许), in the mode that the item publishes.
 *
 * <p>By local rule ({@code CONFIRMED}, {@code AUTOMATIC}) it takes an accepted and complete application, a passed
 * inspection where one is due, no objection of a section or of the review, a running clock and a broken promise. By
 * statute ({@code STATUTORY}, 行政许可法 art. 50(2)) it takes a renewal applied for in time and not decided when the old
 * permit expires.
 */
@Component
public class SilenceRule {

  /** Fact of a renewal: the day on which the old permit expires. */
  static final String PERMIT_EXPIRY = "permitExpiry";

  /** 行政许可法 art. 50(1): whoever wants a renewal applies thirty days before the permit expires. */
  static final int RENEWAL_DAYS = 30;

  private final Inspections inspections;
  private final Objections objections;
  private final Opinions opinions;
  private final Calendars calendars;
  private final Clock clock;

  SilenceRule(
      Inspections inspections, Objections objections, Opinions opinions, Calendars calendars, Clock clock) {
    this.inspections = inspections;
    this.objections = objections;
    this.opinions = opinions;
    this.calendars = calendars;
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
    if (!caseClock.running() || inspectionOpen(application) || objections.standAgainst(application.caseNumber())) {
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

  /** Whether silence approves now that the held clock stands so. */
  boolean isDue(Application application, CaseClock held) {
    Instant now = clock.instant();
    return switch (application.item().silenceMode(application.facts())) {
      case NEVER -> false;
      case STATUTORY -> !held.stopped() && renewalDue(application).filter(at -> !now.isBefore(at)).isPresent();
      case CONFIRMED -> isUpheld(application) && isBroken(application, held, now);
      case AUTOMATIC -> isBroken(application, held, now);
    };
  }

  private boolean isBroken(Application application, CaseClock held, Instant now) {
    return held.running()
        && !now.isBefore(held.promised().dueAt())
        && !inspectionOpen(application)
        && !objections.standAgainst(application.caseNumber());
  }

  /** What the supervisors said last. */
  private boolean isUpheld(Application application) {
    return opinions
        .last(application.caseNumber(), Stage.SILENCE)
        .filter(said -> said.conclusion().equals(Verdict.UPHELD.name()))
        .isPresent();
  }
}
