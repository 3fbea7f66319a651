package org.chengnuo.approval.review;

import java.util.List;
import java.util.Map;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.CaseTimers;
import org.chengnuo.approval.NoticeTemplate;
import org.chengnuo.approval.Notices;
import org.chengnuo.approval.Opinions;
import org.chengnuo.approval.Recommendation;
import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.catalogue.PauseRule;
import org.chengnuo.catalogue.SilenceMode;
import org.chengnuo.clock.CaseClocks;
import org.chengnuo.clock.PauseCause;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/**
 * The first opinion, and the procedures whose time the law excludes (行政许可法 art. 45): the clock stands still and the
 * applicant is told so in writing.
 */
@Component
class Reviews {

  private final Opinions opinions;
  private final Notices notices;
  private final CaseClocks clocks;
  private final CaseTimers timers;
  private final CurrentUser user;

  Reviews(Opinions opinions, Notices notices, CaseClocks clocks, CaseTimers timers, CurrentUser user) {
    this.timers = timers;
    this.opinions = opinions;
    this.notices = notices;
    this.clocks = clocks;
    this.user = user;
  }

  void recommend(Application application, Recommendation recommendation, String opinion) {
    boolean objection = recommendation == Recommendation.REFUSE || objected(application);
    opinions.record(application.caseNumber(), Stage.REVIEW, recommendation, opinion);
    if (objection) {
      timers.moveSilence(application);
    }
  }

  /** Where silence never approves nobody need look. */
  private boolean objected(Application application) {
    return application.item().silenceMode(application.facts()) != SilenceMode.NEVER
        && opinions.objected(application.caseNumber());
  }

  /** Asks for a procedure; the step behind the review stops the clock for it. */
  void exclude(String caseNumber, PauseCause cause, String reason) {
    clocks.hold(caseNumber);
    opinions.record(caseNumber, Stage.PROCEDURE, null, cause, reason, user.actor(), null);
  }

  void pause(Application application) {
    Opinions.Given asked =
        opinions
            .last(application.caseNumber(), Stage.PROCEDURE)
            .filter(said -> !said.conclusion().equals(Verdict.FINISHED.name()))
            .orElseThrow(() -> new ConflictException("没有需要进行的特别程序，不能中止计时"));
    PauseCause cause = PauseCause.valueOf(asked.conclusion());
    String basis = basis(application, cause);
    clocks.pause(application.caseNumber(), cause, basis, user.actor(), asked.reason());
    notices.issue(
        NoticeTemplate.PAUSE,
        application,
        basis,
        Map.of("procedure", cause.label(), "reason", asked.reason()));
  }

  /** Whether the law of the item excludes time for this cause: a permit's by its law, any other by its own rule only. */
  static boolean lawful(Application application, PauseCause cause) {
    return cause == PauseCause.ITEM_RULE
        ? !application.item().pauses().isEmpty()
        : application.item().regime().permit();
  }

  private String basis(Application application, PauseCause cause) {
    if (cause != PauseCause.ITEM_RULE) {
      return notices.basis(NoticeTemplate.PAUSE, application);
    }
    List<PauseRule> rules = application.item().pauses();
    return String.join("；", rules.stream().map(rule -> rule.name() + "（" + rule.basis() + "）").toList());
  }

  void finishProcedure(String caseNumber, String result) {
    clocks.hold(caseNumber);
    opinions.record(caseNumber, Stage.PROCEDURE, null, Verdict.FINISHED, result, user.actor(), null);
  }

  void resume(Application application) {
    String result =
        opinions
            .last(application.caseNumber(), Stage.PROCEDURE)
            .filter(said -> said.conclusion().equals(Verdict.FINISHED.name()))
            .map(Opinions.Given::reason)
            .orElseThrow(() -> new ConflictException("特别程序尚未结束，不能恢复计时"));
    var clock = clocks.resume(application.caseNumber(), "特别程序结束，恢复计时", user.actor(), result);
    String provisional = clock.promised().provisional() ? "（暂定，以国务院公布的放假安排为准）" : "";
    notices.issue(
        NoticeTemplate.RESUMPTION,
        application,
        Map.of("promisedDate", clock.promised().dueDate() + provisional));
  }
}
