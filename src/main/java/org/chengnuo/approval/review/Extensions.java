package org.chengnuo.approval.review;

import java.util.Map;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Applications;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.casework.OpenSteps;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** The one extension that the head of the organ may give, before the limit ends (行政许可法 art. 42). */
@Component
class Extensions {

  private static final String APPROVAL = "UserTask_ApproveExtension";

  private final Applications applications;
  private final OpenSteps openSteps;
  private final Opinions opinions;
  private final Notices notices;
  private final CaseClocks clocks;
  private final Calendars calendars;
  private final CurrentUser user;

  Extensions(
      Applications applications, OpenSteps openSteps, Opinions opinions, Notices notices, CaseClocks clocks,
      Calendars calendars, CurrentUser user) {
    this.applications = applications;
    this.openSteps = openSteps;
    this.opinions = opinions;
    this.notices = notices;
    this.clocks = clocks;
    this.calendars = calendars;
    this.user = user;
  }

  /** Whether a request waits for the head of the organ; others wait for the answer until this transaction ends. */
  boolean isRequested(String caseNumber) {
    return applications
        .find(caseNumber)
        .filter(application -> clocks.find(ClockId.handling(caseNumber)).isPresent())
        .filter(
            application -> {
              clocks.hold(ClockId.handling(caseNumber));
              return openSteps.of(application.processInstanceId()).stream().anyMatch(step -> step.id().equals(APPROVAL));
            })
        .isPresent();
  }

  void consider(String caseNumber, boolean approved, String reason) {
    if (approved) {
      clocks.hold(ClockId.handling(caseNumber));
    }
    opinions.record(caseNumber, Stage.EXTENSION, null, approved ? Verdict.APPROVED : Verdict.REFUSED, reason, user.actor(), null);
  }

  void extend(Application application) {
    String caseNumber = application.caseNumber();
    Regime regime = application.item().regime();
    String reason = opinions.last(caseNumber, Stage.EXTENSION).filter(said -> said.conclusion().equals(Verdict.APPROVED.name()))
        .map(Opinions.Given::reason)
        .orElseThrow(() -> new ConflictException("机关负责人没有批准延期"));
    CaseClock extended =
        clocks.extend(ClockId.handling(caseNumber), regime.extensionDays(), regime.extensionBasis(), user.actor(), reason);
    notices.issue(
        ApprovalNotice.EXTENSION,
        application.letter(),
        Map.of(
            "days", String.valueOf(regime.extensionDays()),
            "statutoryDate", calendars.current().inWords(extended.statutory().dueDate()),
            "reason", reason));
  }
}
