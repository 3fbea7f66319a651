package org.chengnuo.approval.sheet;

import static org.chengnuo.approval.sheet.Html.text;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock.DayLine;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockEntry;
import org.chengnuo.engine.PersonNames;

/** Why the case is due when it is: both limits, the ledger, and every day counted or not. */
final class ClockSheet {

  private record Run(LocalDate from, LocalDate to, boolean counted, String reason, int firstNumber, int days) {}

  private final CaseClock clock;
  private final PersonNames names;
  private final Times times;
  private final AlarmLevel promisedLevel;
  private final AlarmLevel statutoryLevel;

  ClockSheet(CaseClock clock, CaseFile file, PersonNames names, Times times) {
    this.clock = clock;
    this.names = names;
    this.times = times;
    this.promisedLevel = clock.level(clock.promised(), file.readAt());
    this.statutoryLevel = clock.level(clock.statutory(), file.readAt());
  }

  /** The last day of the promise with what people must know of it. */
  Html promised() {
    return limit(clock.promised(), promisedLevel);
  }

  Html statutory() {
    return limit(clock.statutory(), statutoryLevel);
  }

  Html state() {
    if (clock.stopped()) {
      return text("已停止");
    }
    return clock.paused() ? Html.span("cn-tag cn-paused", "已中止计时") : text("计时中");
  }

  private Html limit(CaseClock.Limit limit, AlarmLevel level) {
    String due = (clock.paused() ? "如现在恢复，至 " : "至 ") + times.minute(limit.dueAt());
    Html shown = text(due + (limit.limitDays() == 0 ? "（当场办理）" : "（" + limit.limitDays() + " 个工作日）"));
    if (level != AlarmLevel.NONE) {
      shown = shown.then(Html.span("cn-tag cn-" + level.name().toLowerCase(Locale.ROOT), level.label()));
    }
    return limit.provisional() ? shown.then(Html.span("cn-tag cn-provisional", "暂定")) : shown;
  }

  /** Ledger and days. */
  Html explanation() {
    Html ledger = Html.table(List.of("时间", "计时", "依据", "经办", "说明"), clock.entries().stream().map(this::entry).toList());
    Html days = Html.table(List.of("日期", "计入", "原因"), runs().stream().map(this::line).toList());
    return Html.heading("时限计算").then(ledger).then(Html.div("cn-days", days));
  }

  private List<Html> entry(ClockEntry entry) {
    return List.of(
        Html.span("cn-short", times.minute(entry.at())),
        text(Words.entry(entry)),
        optional(entry.basis()),
        Html.span("cn-short", names.of(entry.by())),
        optional(entry.note()));
  }

  private static Html optional(String typed) {
    return typed == null ? Html.NOTHING : text(typed);
  }

  private List<Html> line(Run run) {
    String dates = run.from().equals(run.to()) ? run.from().toString() : run.from() + " 至 " + run.to();
    String weekdays =
        run.from().equals(run.to())
            ? times.weekday(run.from())
            : times.weekday(run.from()) + "至" + times.weekday(run.to());
    return List.of(
        Html.span("cn-short", dates + "（" + weekdays + "）"),
        Html.span("cn-short", run.counted() ? numbers(run) : "不计"),
        text(run.reason()));
  }

  private static String numbers(Run run) {
    int last = run.firstNumber() + run.days() - 1;
    return run.days() == 1 ? "第 " + last + " 日" : "第 " + run.firstNumber() + " 至 " + last + " 日";
  }

  /** Neighbouring days of one kind, told as one. */
  private List<Run> runs() {
    List<Run> runs = new ArrayList<>();
    int counted = 0;
    for (DayLine day : clock.days()) {
      Run last = runs.isEmpty() ? null : runs.get(runs.size() - 1);
      counted += day.counted() ? 1 : 0;
      if (last != null && last.counted() == day.counted() && last.reason().equals(day.reason())) {
        runs.set(
            runs.size() - 1,
            new Run(last.from(), day.date(), day.counted(), day.reason(), last.firstNumber(), last.days() + 1));
      } else {
        runs.add(new Run(day.date(), day.date(), day.counted(), day.reason(), counted, 1));
      }
    }
    return runs;
  }
}
