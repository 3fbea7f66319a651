package org.chengnuo.approval.sheet;

import java.time.Instant;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.FollowUpEntry;
import org.chengnuo.approval.FollowUpRecord;
import org.chengnuo.approval.acceptance.DeemedAcceptance;
import org.chengnuo.approval.sheet.CaseFile.Decided;
import org.chengnuo.approval.sheet.CaseFile.Demand;
import org.chengnuo.approval.sheet.CaseFile.DemandState;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock;

/**
 * What a receipt tells of the case: the last thing that happened to it, or what the law of its regime makes of the
 * bureau's silence while nothing has (行政许可法 art. 32, 不动产登记暂行条例 art. 17).
 */
final class ReceiptAdvice {

  private final CaseFile file;
  private final Application application;
  private final Regime regime;
  private final Notices notices;
  private final WorkingCalendar calendar;
  private final Times times;

  ReceiptAdvice(CaseFile file, Notices notices, WorkingCalendar calendar, Times times) {
    this.file = file;
    this.application = file.application();
    this.regime = application.item().regime();
    this.notices = notices;
    this.calendar = calendar;
    this.times = times;
  }

  String words() {
    return followedUp().or(this::ended).or(this::decided).or(this::accepted).or(this::sentBack)
        .orElseGet(this::received)
        + "请凭办件编号查询进度。";
  }

  private Optional<String> followedUp() {
    return FollowUpRecord.onGrant(file.followUps()).flatMap(this::followedUp);
  }

  private Optional<String> followedUp(FollowUpEntry entry) {
    String result = subject() + "的" + regime.silentResult();
    String on = "已于" + times.day(entry.at());
    return switch (entry.grant()) {
      case CORRECTED -> Optional.of(result + on + "更正" + by(entry.told()) + "。");
      case REVOKED -> Optional.of(result + on + "撤销" + by(entry.told()) + "。");
      default -> Optional.empty();
    };
  }

  private Optional<String> ended() {
    return file.closed() ? ended(subject(), "已于" + times.day(file.standing().closedAt())) : Optional.empty();
  }

  private Optional<String> ended(String subject, String on) {
    boolean decided = file.standing().decision() != null;
    return switch (file.standing().outcome()) {
      case NOT_ACCEPTED ->
          Optional.of(
              subject + on + (regime == Regime.ENTRUSTED_REGISTRATION ? "退回" : "不予受理")
                  + by(ApprovalNoticeKind.NOT_ACCEPTED) + "。");
      case WITHDRAWN -> Optional.of(subject + on + "撤回，办理终止" + by(ApprovalNoticeKind.WITHDRAWAL) + "。");
      case LAPSED ->
          Optional.of(
              (decided ? subject + "的决定" + on + "因逾期未缴费失效" : subject + on + "因逾期未补正终止办理")
                  + by(ApprovalNoticeKind.LAPSE) + "。");
      case TERMINATED -> Optional.of(subject + on + "终止办理" + by(ApprovalNoticeKind.LAPSE) + "。");
      case GRANTED, GRANTED_BY_SILENCE, REFUSED -> Optional.empty();
    };
  }

  private Optional<String> decided() {
    return Optional.ofNullable(file.standing().decision()).map(this::decided);
  }

  private String decided(Decided decided) {
    String on = subject() + "已于" + times.day(decided.at());
    if (decided.bySilence()) {
      return on + regime.grantedBySilence() + by(ApprovalNoticeKind.SILENCE) + "。";
    }
    return decided.result() == Decision.GRANT
        ? on + "作出决定：" + regime.granted() + by(ApprovalNoticeKind.GRANT) + "。"
        : on + "作出决定：" + regime.refused() + by(ApprovalNoticeKind.REFUSAL) + "。";
  }

  private Optional<String> accepted() {
    return file.clock().map(this::accepted);
  }

  private String accepted(CaseClock clock) {
    String on = times.day(clock.startedOn());
    boolean deemed = file.last(ApprovalNoticeKind.DEEMED_ACCEPTANCE).isPresent();
    String notice = by(deemed ? ApprovalNoticeKind.DEEMED_ACCEPTANCE : ApprovalNoticeKind.ACCEPTANCE);
    if (regime == Regime.ENTRUSTED_REGISTRATION) {
      return "嘱托文件已于" + on + "接收" + notice + "，当场办理。";
    }
    return (deemed ? "本机关未按期告知，本申请自" + on + "起视为受理" : "本申请已于" + on + "受理")
        + notice
        + "。"
        + (clock.paused()
            ? "现已中止计时" + by(ApprovalNoticeKind.PAUSE) + "，恢复计时后书面告知新的办结日期。"
            : "超过承诺时限的，本机关公开说明原因。");
  }

  private Optional<String> sentBack() {
    return Optional.ofNullable(file.standing().demand())
        .filter(demand -> demand.state(file.closed()) == DemandState.OPEN)
        .map(this::sentBack);
  }

  private String sentBack(Demand demand) {
    String told =
        file.notices().stream()
            .filter(notice -> notice.number().equals(demand.noticeNumber()))
            .findFirst()
            .map(notice -> "本机关已于" + times.day(notice.issuedAt()) + "告知补正" + Words.cited(notice))
            .orElseThrow();
    if (regime == Regime.ENTRUSTED_REGISTRATION) {
      return told + "，请即补充。";
    }
    return told + "，请于" + calendar.lastDayInWords(calendar.dateOf(demand.dueAt())) + "前补正。";
  }

  private String received() {
    if (regime == Regime.ENTRUSTED_REGISTRATION) {
      return "嘱托文件已收到，当场核对办理。";
    }
    return completed()
        .map(at -> "补正材料已于" + times.day(at) + "收齐。本凭证不表示已经受理。" + awaited(at, true))
        .orElseGet(() -> "本凭证不表示已收到全部材料，也不表示已经受理。" + awaited(application.receivedAt(), false));
  }

  /** When everything was handed in that was demanded; empty where nothing was. */
  private Optional<Instant> completed() {
    return Optional.ofNullable(file.standing().demand()).map(Demand::receivedAt);
  }

  private String awaited(Instant handedIn, boolean completed) {
    int days = DeemedAcceptance.days(regime);
    String latest = "在" + calendar.lastDayInWords(calendar.plusWorkingDays(calendar.dateOf(handedIn), days)) + "前";
    if (regime == Regime.REGISTRATION) {
      return "不予受理的，本机关应当当场书面告知；未当场书面告知的，视为受理" + basis(completed) + "。视为受理的，本机关" + latest
          + "出具书面凭证（本机关自定的期限）。";
    }
    String since = completed ? "收到补正材料" : "收到申请材料";
    String answer = completed ? "告知是否受理" : "告知是否受理或者一次性告知需要补正的全部内容";
    String silence =
        "本机关" + latest + "（" + since + "后 " + days + " 个工作日内）" + answer + "；逾期没有告知的，自" + since + "之日起";
    return regime.permit()
        ? silence + "即为受理" + basis(completed) + "。"
        : "按照本机关公布的承诺，" + silence + "按受理办理" + basis(completed) + "。";
  }

  private String basis(boolean completed) {
    NoticeTemplate silence =
        completed ? ApprovalNotice.DEEMED_ACCEPTANCE_CORRECTED : ApprovalNotice.DEEMED_ACCEPTANCE;
    return "（" + notices.basis(silence, application.letter()) + "）";
  }

  private String subject() {
    return regime == Regime.ENTRUSTED_REGISTRATION ? "本嘱托" : "本申请";
  }

  /** The last notice of the kind as it is cited; nothing where none was issued. */
  private String by(NoticeKind kind) {
    return file.last(kind).map(Words::cited).orElse("");
  }
}
