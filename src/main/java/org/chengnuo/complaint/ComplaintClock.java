package org.chengnuo.complaint;

import java.util.List;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.DayKind;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.clock.limits.Thresholds;

/** What is counted of a complaint, one after the other. No statute sets these limits: each is the bureau's own. */
enum ComplaintClock {
  ACCEPTANCE("受理审查", "受理期限", 5),
  HANDLING("调查处理", "办理期限", 15),
  APPEAL("申请复核", "申请复核期限", 10),
  REVIEW("复核", "复核期限", 15);

  private static final Thresholds ALARMS = new Thresholds(50, 80);

  private final String label;
  private final String limit;
  private final int workingDays;

  ComplaintClock(String label, String limit, int workingDays) {
    this.label = label;
    this.limit = limit;
    this.workingDays = workingDays;
  }

  ClockDefinition definition() {
    return new ClockDefinition(
        label,
        List.of(
            new LimitDefinition(LimitDefinition.PROMISED, limit, workingDays, DayKind.WORKING_DAYS, ALARMS, List.of())));
  }

  ClockId of(String caseNumber) {
    return new ClockId(caseNumber, name());
  }

  /** The rule that it rests on, as the ledger names it. */
  String basis() {
    return "本机关公布的投诉办理规则：" + inWords();
  }

  /** For example {@code 受理期限 5 个工作日}. */
  String inWords() {
    return limit + " " + DayKind.WORKING_DAYS.inWords(workingDays);
  }

  int workingDays() {
    return workingDays;
  }
}
