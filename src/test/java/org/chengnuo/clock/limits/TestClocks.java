package org.chengnuo.clock.limits;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.chengnuo.clock.calendar.WorkingCalendar;

/** What clocks of tests measure. */
final class TestClocks {

  /** Causes that every limit here stands still for. */
  static final List<PauseCause> CAUSES =
      Stream.of(
              "HEARING 听证", "TENDER 招标", "AUCTION 拍卖", "TEST 检测", "GOODS_INSPECTION 检验", "QUARANTINE 检疫",
              "APPRAISAL 鉴定", "EXPERT_REVIEW 专家评审", "ITEM_RULE 事项规定的程序")
          .map(words -> words.split(" "))
          .map(words -> new PauseCause(words[0], words[1], "《中华人民共和国行政许可法》第四十五条"))
          .toList();

  /** What an item says that says nothing else. */
  static final Thresholds USUAL = new Thresholds(50, 80);

  private TestClocks() {}

  /** A promise and a statute in working days. */
  static ClockDefinition handling(int promisedDays, int statutoryDays) {
    return new ClockDefinition(
        "办理",
        List.of(
            limit(LimitDefinition.PROMISED, promisedDays, DayKind.WORKING_DAYS),
            limit(LimitDefinition.STATUTORY, statutoryDays, DayKind.WORKING_DAYS)));
  }

  /** A clock with this one limit. */
  static ClockDefinition only(LimitDefinition limit) {
    return new ClockDefinition("测试", List.of(limit));
  }

  static LimitDefinition limit(String name, int length, DayKind kind) {
    return new LimitDefinition(name, name, length, kind, USUAL, CAUSES);
  }

  static CaseClock read(
      List<ClockEntry> entries, int promisedDays, int statutoryDays, WorkingCalendar calendar, Instant asOf) {
    return CaseClock.of(handling(promisedDays, statutoryDays), entries, calendar, asOf);
  }
}
