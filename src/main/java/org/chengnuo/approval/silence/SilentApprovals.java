package org.chengnuo.approval.silence;

import java.util.Map;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.casework.GrantedBySilence;
import org.chengnuo.catalogue.SilenceMode;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** The approval that silence gives once the {@link SilenceRule} is fulfilled. */
@Component
class SilentApprovals {

  private final SilenceRule rule;
  private final RecordedDecisions decisions;
  private final Notices notices;
  private final Sleepers sleepers;
  private final CaseClocks clocks;
  private final CurrentUser user;
  private final ApplicationEventPublisher events;

  SilentApprovals(
      SilenceRule rule, RecordedDecisions decisions, Notices notices, Sleepers sleepers, CaseClocks clocks,
      CurrentUser user, ApplicationEventPublisher events) {
    this.rule = rule;
    this.decisions = decisions;
    this.notices = notices;
    this.sleepers = sleepers;
    this.clocks = clocks;
    this.user = user;
    this.events = events;
  }

  /**
   * Approves by silence.
   *
   * @throws ConflictException if a condition no longer holds; nothing has changed then
   */
  void approve(Application application) {
    String caseNumber = application.caseNumber();
    CaseClock held = clocks.hold(ClockId.handling(caseNumber));
    if (!rule.isDue(application, held)) {
      throw new ConflictException(
          "不符合超时默许的条件：须计时正在进行、承诺时限已届满、应当勘验的已勘验通过、会签和初审没有异议、须监督确认的已确认");
    }
    sleepers.warn(application);
    String missed = missed(application);
    decisions.grantBySilence(caseNumber, user.actor(), missed + "未作出决定");
    notices.issue(ApprovalNotice.SILENCE, application.letter(), Map.of());
    sleepers.answerFor(application, missed);
    clocks.stop(
        ClockId.handling(caseNumber), notices.basis(ApprovalNotice.SILENCE, application.letter()), user.actor(), null);
    events.publishEvent(new GrantedBySilence(application.file(), decisions.decidedAt(caseNumber)));
  }

  /** The limit within which nobody decided. */
  private static String missed(Application application) {
    return application.item().silenceMode(application.facts()) == SilenceMode.STATUTORY ? "许可证有效期届满前" : "承诺时限内";
  }
}
