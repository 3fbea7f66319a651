package org.chengnuo.casework.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.chengnuo.casework.Case;
import org.chengnuo.clock.limits.AlarmLevel;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.engine.PersonNames;
import org.springframework.stereotype.Component;

/** Says which case it is, what time it has and who answers for it. */
@Component
class SheetTop {

  private final ProcessWords words;
  private final HandlingClock clock;
  private final PersonNames names;
  private final Times times;

  SheetTop(ProcessWords words, HandlingClock clock, PersonNames names, Times times) {
    this.words = words;
    this.clock = clock;
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
    String answerable = names.of(sheet.standing().answerable());
    return sheet.part(clock)
        .map(running -> counted(sheet, running, answerable))
        .orElseGet(
            () -> new SheetPage.Time(List.of(), null, null, false, words.head(sheet).time().notCounting(), answerable));
  }

  private SheetPage.Time counted(CaseSheet sheet, CaseClock running, String answerable) {
    String counting = running.stopped() ? "已停止" : running.paused() ? null : "计时中";
    return new SheetPage.Time(
        List.of(
            limit("承诺时限", running, running.promised(), sheet),
            limit(words.head(sheet).time().outerLimit(), running, running.statutory(), sheet)),
        words.head(sheet).time().limitsBasis(),
        counting,
        counting == null,
        null,
        answerable);
  }

  /** The last day of a limit with what people must know of it. */
  private SheetPage.Limit limit(String label, CaseClock running, CaseClock.Limit limit, CaseSheet sheet) {
    String due =
        (running.paused() ? "如现在恢复，至 " : "至 ")
            + times.minute(limit.dueAt())
            + "（" + limit.inWords() + "）";
    List<Tag> tags = new ArrayList<>();
    AlarmLevel level = running.level(limit, sheet.readAt());
    if (level != AlarmLevel.NONE) {
      tags.add(new Tag(level.label(), level.name().toLowerCase(Locale.ROOT)));
    }
    if (limit.provisional()) {
      tags.add(new Tag("暂定", "provisional"));
    }
    return new SheetPage.Limit(label, due, tags);
  }
}
