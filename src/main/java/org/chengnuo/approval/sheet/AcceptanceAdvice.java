package org.chengnuo.approval.sheet;

import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.HandlingClock;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.limits.CaseClock;
import org.springframework.stereotype.Component;

/** What a receipt tells of a case that is accepted and not yet decided. */
@Component
class AcceptanceAdvice {

  private final HandlingClock clock;
  private final Citations citations;
  private final Times times;

  AcceptanceAdvice(HandlingClock clock, Citations citations, Times times) {
    this.clock = clock;
    this.citations = citations;
    this.times = times;
  }

  Optional<String> accepted(CaseSheet sheet, Application application) {
    return sheet.part(clock).map(running -> accepted(running, sheet, application.item().regime()));
  }

  private String accepted(CaseClock running, CaseSheet sheet, Regime regime) {
    String on = times.day(running.startedOn());
    String deemed = citations.of(ApprovalNoticeKind.DEEMED_ACCEPTANCE, sheet);
    String notice = deemed.isEmpty() ? citations.of(ApprovalNoticeKind.ACCEPTANCE, sheet) : deemed;
    if (regime == Regime.ENTRUSTED_REGISTRATION) {
      return "嘱托文件已于" + on + "接收" + notice + "，当场办理。";
    }
    return (deemed.isEmpty() ? "本申请已于" + on + "受理" : "本机关未按期告知，本申请自" + on + "起视为受理")
        + notice
        + "。"
        + (running.paused()
            ? "现已中止计时" + citations.of(ApprovalNoticeKind.PAUSE, sheet) + "，恢复计时后书面告知新的办结日期。"
            : "超过承诺时限的，本机关公开说明原因。");
  }
}
