package org.chengnuo.casework.sheet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClock.DayLine;
import org.chengnuo.clock.limits.ClockEntry;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Why the case is due when it is: the ledger, and every day counted or not. */
@Component
class LedgerChapter implements Chapter {

  record Model(List<Explained> clocks) {}

  /** @param title which clock it is; null where the case has but one */
  record Explained(String title, List<Line> entries, List<Days> days) {}

  /** Basis and note may be null. */
  record Line(String at, String event, String basis, String by, String note) {}

  record Days(String dates, String counted, String reason) {}

  /** Neighbouring days of one kind, told as one. */
  private record Run(LocalDate from, LocalDate to, boolean counted, String reason, int firstNumber, int days) {}

  private final StartedClocks clocks;
  private final PersonNames names;
  private final Times times;

  LedgerChapter(StartedClocks clocks, PersonNames names, Times times) {
    this.clocks = clocks;
    this.names = names;
    this.times = times;
  }

  @Override
  public int position() {
    return 900;
  }

  @Override
  public Optional<Shown> shown(CaseSheet sheet) {
    Collection<CaseClock> started = sheet.part(clocks).values();
    return started.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Shown(
                "时限计算",
                "sheet/ledger",
                new Model(started.stream().map(clock -> explained(clock, started.size() > 1)).toList())));
  }

  private Explained explained(CaseClock clock, boolean beside) {
    return new Explained(
        beside ? clock.definition().label() : null,
        clock.entries().stream().map(entry -> line(clock, entry)).toList(),
        runs(clock).stream().map(this::days).toList());
  }

  private Line line(CaseClock clock, ClockEntry entry) {
    return new Line(
        times.minute(entry.at()), event(clock, entry), entry.basis(), names.of(entry.by()), entry.note());
  }

  private static String event(CaseClock clock, ClockEntry entry) {
    return switch (entry.kind()) {
      case PAUSE -> entry.kind().label() + "（" + clock.causeLabel(entry) + "）";
      case RESUME -> entry.kind().label() + "（" + clock.causeLabel(entry) + "结束）";
      case EXTEND -> entry.kind().label() + " " + clock.limits().get(0).definition().dayKind().inWords(entry.days());
      case START, STOP -> entry.kind().label();
    };
  }

  private Days days(Run run) {
    boolean one = run.from().equals(run.to());
    String dates = one ? run.from().toString() : run.from() + " 至 " + run.to();
    String weekdays =
        one ? times.weekday(run.from()) : times.weekday(run.from()) + "至" + times.weekday(run.to());
    return new Days(dates + "（" + weekdays + "）", run.counted() ? numbers(run) : "不计", run.reason());
  }

  private static String numbers(Run run) {
    int last = run.firstNumber() + run.days() - 1;
    return run.days() == 1 ? "第 " + last + " 日" : "第 " + run.firstNumber() + " 至 " + last + " 日";
  }

  private static List<Run> runs(CaseClock clock) {
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
