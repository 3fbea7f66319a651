package org.chengnuo.approval.review;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.Objections;
import org.chengnuo.approval.Recommendation;
import org.chengnuo.approval.SilenceGroundsChanged;
import org.chengnuo.approval.SpecialProcedure;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.catalogue.PauseRule;
import org.chengnuo.catalogue.SilenceMode;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.ClockEntry;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * The first opinion, and the procedures whose time the law excludes (行政许可法 art. 45): the clock stands still and the
 * applicant is told so in writing.
 */
@Component
class Reviews {

  private final Opinions opinions;
  private final Objections objections;
  private final Notices notices;
  private final CaseClocks clocks;
  private final ApplicationEventPublisher events;
  private final Calendars calendars;
  private final CurrentUser user;

  Reviews(
      Opinions opinions, Objections objections, Notices notices, CaseClocks clocks,
      ApplicationEventPublisher events, Calendars calendars, CurrentUser user) {
    this.events = events;
    this.opinions = opinions;
    this.objections = objections;
    this.notices = notices;
    this.clocks = clocks;
    this.calendars = calendars;
    this.user = user;
  }

  void recommend(Application application, Recommendation recommendation, String opinion) {
    boolean objection = recommendation == Recommendation.REFUSE || objected(application);
    opinions.record(application.caseNumber(), Stage.REVIEW, recommendation, opinion);
    if (objection) {
      events.publishEvent(new SilenceGroundsChanged(application));
    }
  }

  /** Where silence never approves nobody need look. */
  private boolean objected(Application application) {
    return application.item().silenceMode(application.facts()) != SilenceMode.NEVER
        && objections.standAgainst(application.caseNumber());
  }

  /** Asks for a procedure; the step behind the review stops the clock for it. */
  void exclude(String caseNumber, SpecialProcedure cause, String reason) {
    clocks.hold(ClockId.handling(caseNumber));
    opinions.record(caseNumber, Stage.PROCEDURE, null, cause, reason, user.actor(), null);
  }

  void pause(Application application) {
    Opinions.Given asked =
        opinions
            .last(application.caseNumber(), Stage.PROCEDURE)
            .filter(said -> !said.conclusion().equals(Verdict.FINISHED.name()))
            .orElseThrow(() -> new ConflictException("没有需要进行的特别程序，不能中止计时"));
    SpecialProcedure cause = SpecialProcedure.valueOf(asked.conclusion());
    String basis = basis(application, cause, asked.reason());
    clocks.pause(ClockId.handling(application.caseNumber()), cause.name(), basis, user.actor(), asked.reason());
    notices.issue(
        ApprovalNotice.PAUSE,
        application.letter(),
        basis,
        Map.of("procedure", procedure(application, cause, asked.reason()), "reason", asked.reason()));
  }

  private static String procedure(Application application, SpecialProcedure cause, String reason) {
    return cause == SpecialProcedure.ITEM_RULE
        ? rule(application, reason).map(PauseRule::name).orElse("本事项规定的程序")
        : cause.label();
  }

  private String basis(Application application, SpecialProcedure cause, String reason) {
    return cause == SpecialProcedure.ITEM_RULE
        ? rule(application, reason).map(rule -> rule.name() + "（" + rule.basis() + "）").orElse("本机关公布的本事项办事指南")
        : notices.basis(ApprovalNotice.PAUSE, application.letter());
  }

  /** The item's rule; of several the one that the reason names, because a wrong one must not be cited. */
  private static Optional<PauseRule> rule(Application application, String reason) {
    List<PauseRule> rules = application.item().pauses();
    List<PauseRule> meant =
        rules.size() == 1 ? rules : rules.stream().filter(rule -> reason.contains(rule.name())).toList();
    return meant.size() == 1 ? Optional.of(meant.get(0)) : Optional.empty();
  }

  void finishProcedure(String caseNumber, String result) {
    clocks.hold(ClockId.handling(caseNumber));
    opinions.record(caseNumber, Stage.PROCEDURE, null, Verdict.FINISHED, result, user.actor(), null);
  }

  void resume(Application application) {
    String result =
        opinions
            .last(application.caseNumber(), Stage.PROCEDURE)
            .filter(said -> said.conclusion().equals(Verdict.FINISHED.name()))
            .map(Opinions.Given::reason)
            .orElseThrow(() -> new ConflictException("特别程序尚未结束，不能恢复计时"));
    ClockId handling = ClockId.handling(application.caseNumber());
    String cause = onlyOpen(clocks.hold(handling));
    CaseClock clock = clocks.resume(handling, cause, "特别程序结束，恢复计时", user.actor(), result);
    notices.issue(
        ApprovalNotice.RESUMPTION,
        application.letter(),
        pauseBasis(clock),
        Map.of("promisedDate", calendars.current().inWords(clock.promised().dueDate())));
  }

  /** The process waits for one procedure at a time; which of several has ended it cannot tell. */
  private static String onlyOpen(CaseClock paused) {
    List<String> open = paused.openCauses();
    if (open.isEmpty()) {
      throw new ConflictException("办件未处于中止状态，不能恢复计时");
    }
    if (open.size() > 1) {
      String causes = open.stream().map(paused::label).collect(Collectors.joining("、"));
      throw new ConflictException("有多项程序同时中止计时（" + causes + "），恢复时须指明其中一项");
    }
    return open.get(0);
  }

  /** What the pause that ended last rested on. */
  private static String pauseBasis(CaseClock clock) {
    List<ClockEntry> entries = clock.entries();
    String ended = entries.get(entries.size() - 1).cause();
    return entries.stream()
        .filter(entry -> entry.kind() == ClockEntry.Kind.PAUSE && entry.cause().equals(ended))
        .reduce((earlier, later) -> later)
        .orElseThrow()
        .basis();
  }
}
