package org.chengnuo.approval.sheet;

import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.HandlingClock;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockEntry;
import org.springframework.stereotype.Component;

/** What a receipt says of the promised time. */
@Component
class PromiseInWords {

  private final HandlingClock clock;
  private final Citations citations;

  PromiseInWords(HandlingClock clock, Citations citations) {
    this.clock = clock;
    this.citations = citations;
  }

  String of(CaseSheet sheet, Application application) {
    int promised = application.item().promisedDays();
    if (promised == 0) {
      return "当场办理";
    }
    return sheet.part(clock)
        .map(running -> of(running, sheet))
        .orElse(sheet.standing().closed() ? "未受理，时限未起算" : "受理后 " + promised + " 个工作日");
  }

  private String of(CaseClock running, CaseSheet sheet) {
    CaseClock.Limit limit = running.promised();
    int extended = extension(running);
    String promise = "承诺 " + (limit.length() - extended) + " 个工作日";
    if (extended > 0) {
      promise += "，经批准延长 " + extended + " 个工作日" + citations.of(ApprovalNoticeKind.EXTENSION, sheet);
    }
    if (running.stopped()) {
      return promise + "，计时已停止";
    }
    return running.paused()
        ? promise + "，计时已中止"
        : running.calendar().lastDayInWords(limit.dueDate()) + "前办结（" + promise + "）";
  }

  /** Working days by which the promise was lengthened; a promise that was broken by then was not. */
  private static int extension(CaseClock running) {
    return running.entries().stream()
        .filter(entry -> entry.kind() == ClockEntry.Kind.EXTEND && entry.at().isBefore(running.promised().dueAt()))
        .mapToInt(ClockEntry::days)
        .sum();
  }
}
