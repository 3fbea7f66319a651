package org.chengnuo.approval.sheet;

import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.Decided;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.Outcome;
import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.FollowUpEntry;
import org.chengnuo.casework.sheet.FollowUpEntry;
import org.chengnuo.casework.sheet.FollowUpRecord;
import org.chengnuo.casework.sheet.FollowUpRecord;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.catalogue.Regime;
import org.springframework.stereotype.Component;

/** What a receipt tells of a case that has been decided or has ended. */
@Component
class ResultAdvice {

  private final RecordedDecisions decisions;
  private final FollowUpRecord followUps;
  private final Citations citations;
  private final Times times;

  ResultAdvice(RecordedDecisions decisions, FollowUpRecord followUps, Citations citations, Times times) {
    this.decisions = decisions;
    this.followUps = followUps;
    this.citations = citations;
    this.times = times;
  }

  Optional<String> followedUp(CaseSheet sheet, Application application) {
    return followUps.onGrant(sheet).flatMap(entry -> followedUp(entry, sheet, application));
  }

  private Optional<String> followedUp(FollowUpEntry entry, CaseSheet sheet, Application application) {
    Regime regime = application.item().regime();
    String result = Words.subject(regime) + "的" + regime.silentResult() + "已于" + times.day(entry.at());
    return switch (entry.grant()) {
      case CORRECTED -> Optional.of(result + "更正" + citations.of(entry.told(), sheet) + "。");
      case REVOKED -> Optional.of(result + "撤销" + citations.of(entry.told(), sheet) + "。");
      default -> Optional.empty();
    };
  }

  Optional<String> ended(CaseSheet sheet, Application application) {
    return sheet.standing().closed()
        ? ended(sheet, application, "已于" + times.day(sheet.standing().closedAt()))
        : Optional.empty();
  }

  private Optional<String> ended(CaseSheet sheet, Application application, String on) {
    Regime regime = application.item().regime();
    String subject = Words.subject(regime);
    return switch (Outcome.valueOf(sheet.standing().outcome())) {
      case NOT_ACCEPTED ->
          Optional.of(
              subject + on + (regime == Regime.ENTRUSTED_REGISTRATION ? "退回" : "不予受理")
                  + citations.of(ApprovalNoticeKind.NOT_ACCEPTED, sheet) + "。");
      case WITHDRAWN ->
          Optional.of(subject + on + "撤回，办理终止" + citations.of(ApprovalNoticeKind.WITHDRAWAL, sheet) + "。");
      case LAPSED ->
          Optional.of(
              (sheet.part(decisions).isPresent() ? subject + "的决定" + on + "因逾期未缴费失效" : subject + on + "因逾期未补正终止办理")
                  + citations.of(ApprovalNoticeKind.LAPSE, sheet) + "。");
      case TERMINATED -> Optional.of(subject + on + "终止办理" + citations.of(ApprovalNoticeKind.LAPSE, sheet) + "。");
      case GRANTED, GRANTED_BY_SILENCE, REFUSED -> Optional.empty();
    };
  }

  Optional<String> decided(CaseSheet sheet, Application application) {
    return sheet.part(decisions).map(decided -> decided(decided, sheet, application.item().regime()));
  }

  private String decided(Decided decided, CaseSheet sheet, Regime regime) {
    String on = Words.subject(regime) + "已于" + times.day(decided.at());
    if (decided.bySilence()) {
      return on + regime.grantedBySilence() + citations.of(ApprovalNoticeKind.SILENCE, sheet) + "。";
    }
    return decided.result() == Decision.GRANT
        ? on + "作出决定：" + regime.granted() + citations.of(ApprovalNoticeKind.GRANT, sheet) + "。"
        : on + "作出决定：" + regime.refused() + citations.of(ApprovalNoticeKind.REFUSAL, sheet) + "。";
  }
}
