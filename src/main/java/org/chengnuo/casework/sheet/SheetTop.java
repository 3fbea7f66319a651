package org.chengnuo.casework.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Says which case it is, what time it has and who answers for it. */
@Component
class SheetTop {

  private final ProcessWords words;
  private final StartedClocks clocks;
  private final PersonNames names;
  private final Times times;

  SheetTop(ProcessWords words, StartedClocks clocks, PersonNames names, Times times) {
    this.words = words;
    this.clocks = clocks;
    this.names = names;
    this.times = times;
  }

  SheetPage.Head head(CaseSheet sheet) {
    Case file = sheet.file();
    HeadWords said = words.head(sheet);
    List<Tag> tags = new ArrayList<>(said.urgent());
    if (!said.state().open()) {
      tags.add(new Tag(said.state().label(), said.state().tone()));
    }
    return new SheetPage.Head(
        file.title(),
        file.number(),
        tags,
        file.party() == null ? null : said.party() + "：" + file.party().name(),
        said.particulars());
  }

  SheetPage.Time time(CaseSheet sheet) {
    HeadWords.Time said = words.head(sheet).time();
    Map<ClockId, CaseClock> started = sheet.part(clocks);
    List<SheetPage.Counting> counted =
        started.entrySet().stream()
            .map(entry -> counted(entry.getKey(), entry.getValue(), sheet, said, started.size() > 1))
            .toList();
    return new SheetPage.Time(
        counted, counted.isEmpty() ? said.notCounting() : null, names.of(sheet.standing().answerable()));
  }

  /** @param beside whether the case has other clocks, so that each says which it is */
  private SheetPage.Counting counted(
      ClockId id, CaseClock clock, CaseSheet sheet, HeadWords.Time said, boolean beside) {
    return new SheetPage.Counting(
        beside ? "计时（" + clock.definition().label() + "）" : "计时",
        clock.limits().stream().map(limit -> limit(label(limit, said), clock, limit, sheet)).toList(),
        id.name().equals(ClockId.HANDLING) ? said.limitsBasis() : null,
        clock.stopped() ? "已停止" : "计时中",
        clock.paused());
  }

  private static String label(CaseClock.Limit limit, HeadWords.Time said) {
    boolean outer = limit.name().equals(LimitDefinition.STATUTORY) && said.outerLimit() != null;
    return outer ? said.outerLimit() : limit.definition().label();
  }

  /** The last day of a limit with what people must know of it. */
  private SheetPage.Limit limit(String label, CaseClock clock, CaseClock.Limit limit, CaseSheet sheet) {
    String due =
        (clock.paused(limit) ? "如现在恢复，至 " : "至 ") + times.minute(limit.dueAt()) + "（" + limit.inWords() + "）";
    List<Tag> tags = new ArrayList<>();
    AlarmLevel level = clock.level(limit, sheet.readAt());
    if (level != AlarmLevel.NONE) {
      tags.add(new Tag(level.label(), level.name().toLowerCase(Locale.ROOT)));
    }
    if (limit.provisional()) {
      tags.add(new Tag("暂定", "provisional"));
    }
    return new SheetPage.Limit(label, due, tags);
  }
}
