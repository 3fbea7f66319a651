package org.chengnuo.approval.sheet;

import java.time.Instant;
import java.util.Optional;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.acceptance.DeemedAcceptance;
import org.chengnuo.approval.acceptance.Demand;
import org.chengnuo.approval.acceptance.Demands;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.casework.document.Notices;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.Times;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.springframework.stereotype.Component;

/**
 * What a receipt tells of a case of which nobody has said whether it is accepted: what the law of its regime makes of the
 * bureau's silence (行政许可法 art. 32, 不动产登记暂行条例 art. 17).
 */
@Component
class AwaitedAcceptance {

  private final Demands demands;
  private final Notices notices;
  private final Calendars calendars;
  private final Times times;

  AwaitedAcceptance(Demands demands, Notices notices, Calendars calendars, Times times) {
    this.demands = demands;
    this.notices = notices;
    this.calendars = calendars;
    this.times = times;
  }

  String received(CaseSheet sheet, Application application) {
    if (application.item().regime() == Regime.ENTRUSTED_REGISTRATION) {
      return "嘱托文件已收到，当场核对办理。";
    }
    return completed(sheet)
        .map(at -> "补正材料已于" + times.day(at) + "收齐。本凭证不表示已经受理。" + awaited(application, at, true))
        .orElseGet(() -> "本凭证不表示已收到全部材料，也不表示已经受理。" + awaited(application, application.receivedAt(), false));
  }

  /** When everything was handed in that was demanded; empty where nothing was. */
  private Optional<Instant> completed(CaseSheet sheet) {
    return sheet.part(demands).map(Demand::receivedAt);
  }

  private String awaited(Application application, Instant handedIn, boolean completed) {
    Regime regime = application.item().regime();
    WorkingCalendar calendar = calendars.current();
    int days = DeemedAcceptance.days(regime);
    String latest = "在" + calendar.lastDayInWords(calendar.plusWorkingDays(calendar.dateOf(handedIn), days)) + "前";
    String basis = basis(application, completed);
    if (regime == Regime.REGISTRATION) {
      return "不予受理的，本机关应当当场书面告知；未当场书面告知的，视为受理" + basis + "。视为受理的，本机关" + latest
          + "出具书面凭证（本机关自定的期限）。";
    }
    String since = completed ? "收到补正材料" : "收到申请材料";
    String answer = completed ? "告知是否受理" : "告知是否受理或者一次性告知需要补正的全部内容";
    String silence =
        "本机关" + latest + "（" + since + "后 " + days + " 个工作日内）" + answer + "；逾期没有告知的，自" + since + "之日起";
    return regime.permit() ? silence + "即为受理" + basis + "。" : "按照本机关公布的承诺，" + silence + "按受理办理" + basis + "。";
  }

  private String basis(Application application, boolean completed) {
    NoticeTemplate silence =
        completed ? ApprovalNotice.DEEMED_ACCEPTANCE_CORRECTED : ApprovalNotice.DEEMED_ACCEPTANCE;
    return "（" + notices.basis(silence, application.letter()) + "）";
  }
}
