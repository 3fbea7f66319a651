package org.chengnuo.approval.acceptance;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalCause;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.record.Accountability;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** Accepts what nobody examined in time: whoever does not tell what is missing has accepted (行政许可法 art. 32(1)(4)). */
@Component
class DeemedAcceptances {

  private final Cases cases;
  private final Corrections corrections;
  private final Opinions opinions;
  private final Accountability accountability;
  private final ItemLimits limits;
  private final Calendars calendars;
  private final Clock clock;

  DeemedAcceptances(
      Cases cases, Corrections corrections, Opinions opinions, Accountability accountability, ItemLimits limits,
      Calendars calendars, Clock clock) {
    this.cases = cases;
    this.corrections = corrections;
    this.opinions = opinions;
    this.accountability = accountability;
    this.limits = limits;
    this.calendars = calendars;
    this.clock = clock;
  }

  /** The clock starts on the day on which the window had the material, because it did not tell in time. */
  void accept(Application application) {
    Optional<Instant> corrected = corrections.lastReceived(application.caseNumber());
    Instant received = corrected.orElse(application.receivedAt());
    refuseUnlessOverdue(application, received);
    NoticeTemplate told =
        corrected.isPresent() ? ApprovalNotice.DEEMED_ACCEPTANCE_CORRECTED : ApprovalNotice.DEEMED_ACCEPTANCE;
    opinions.record(
        application.caseNumber(), Stage.ACCEPTANCE, null, Verdict.DEEMED, "逾期未告知，视为受理", CurrentUser.SYSTEM, null);
    accountability.record(
        application.caseNumber(), ApprovalCause.DEEMED_ACCEPTANCE, "UserTask_ExamineMaterials", null, null);
    WorkingCalendar calendar = calendars.current();
    Map<String, String> words = Map.of("received", calendar.inWords(calendar.dateOf(received)));
    limits.startClock(application, received, told, words, CurrentUser.SYSTEM);
  }

  /** The timer counts the working days; nobody is late before as many days have passed as the law gives. */
  private void refuseUnlessOverdue(Application application, Instant received) {
    LocalDate earliest =
        LocalDate.ofInstant(received, clock.getZone())
            .plusDays(DeemedAcceptance.days(application.item().regime()));
    boolean late = !LocalDate.ofInstant(clock.instant(), clock.getZone()).isBefore(earliest);
    boolean ended = cases.outcome(application.caseNumber()).isPresent();
    if (!late || ended || corrections.areAwaited(application)) {
      throw new ConflictException("不符合视为受理的条件：须材料在窗口、告知期限已届满、办件未终止");
    }
  }
}
