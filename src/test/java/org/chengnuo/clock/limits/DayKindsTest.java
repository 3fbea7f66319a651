package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengnuo.clock.calendar.TestCalendars.at;
import static org.chengnuo.clock.limits.TestClocks.CAUSES;
import static org.chengnuo.clock.limits.TestClocks.limit;
import static org.chengnuo.clock.limits.TestClocks.only;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.clock.limits.CaseClock.DayLine;
import org.chengnuo.clock.limits.CaseClock.Limit;
import org.chengnuo.problem.ConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What limits are counted in: working days are the matter of the conformance table, the others of this. */
class DayKindsTest {

  /** Monday. */
  private static final String MONDAY = "2026-03-02 10:00";

  @ParameterizedTest(name = "{1} natural days from {0} end on {2}")
  @CsvSource({
    // The start day is not counted.
    "2026-03-02 10:00,  4, 2026-03-06",
    "2026-03-02 23:00,  4, 2026-03-06",
    // A Saturday or Sunday at the end gives way to Monday, inside it counts.
    "2026-03-02 10:00,  5, 2026-03-09",
    "2026-03-02 10:00,  6, 2026-03-09",
    "2026-03-02 10:00,  7, 2026-03-09",
    "2026-03-02 10:00,  8, 2026-03-10",
    // So does a holiday, and a Saturday on which people work is the end.
    "2026-09-24 10:00,  1, 2026-09-28",
    "2026-02-10 10:00,  4, 2026-02-14",
    "2026-02-10 10:00,  5, 2026-02-24",
    "2026-08-04 10:00, 60, 2026-10-08",
  })
  void aLastNaturalDayThatIsNoWorkingDayGivesWayToTheNextThatIs(String start, int days, LocalDate due) {
    Limit limit = started(start, DayKind.NATURAL_DAYS, days).longest();

    assertThat(limit.dueDate()).isEqualTo(due);
    assertThat(limit.dueAt()).isEqualTo(at(due + " 17:30"));
  }

  @Test
  void whyANaturalLimitEndsWhenItDoesIsToldDayByDay() {
    CaseClock clock =
        started("2026-03-02 10:00", DayKind.NATURAL_DAYS, 5)
            .with(ClockEntry.pause(at("2026-03-04 09:00"), "HEARING", "依据", "r", null))
            .with(ClockEntry.resume(at("2026-03-05 09:00"), "HEARING", "依据", "r", null));

    assertThat(clock.days())
        .extracting(line -> line.date().getDayOfMonth() + " " + line.counted() + " " + line.reason())
        .containsExactly(
            "2 false 起算日不计入", "3 true 工作日", "4 false 中止（听证）", "5 true 工作日", "6 true 工作日", "7 true 周末",
            "8 true 周末", "9 false 期间末日不是工作日，顺延");
  }

  @Test
  void aPauseThatBeginsWhileTheLastDayGivesWayKeepsTheLimitOpen() {
    CaseClock clock =
        started("2026-03-02 10:00", DayKind.NATURAL_DAYS, 5)
            .with(ClockEntry.pause(at("2026-03-08 09:00"), "HEARING", "依据", "r", null))
            .with(ClockEntry.resume(at("2026-03-11 09:00"), "HEARING", "依据", "r", null));

    assertThat(clock.longest().dueDate()).isEqualTo("2026-03-11");
  }

  @Test
  void aNaturalLimitIsProvisionalOnlyWhereItsLastDayIs() {
    assertThat(started("2026-12-20 10:00", DayKind.NATURAL_DAYS, 10).longest().provisional()).isFalse();
    assertThat(started("2026-12-20 10:00", DayKind.NATURAL_DAYS, 14).longest().provisional()).isTrue();
    assertThat(started("2026-12-28 10:00", DayKind.NATURAL_DAYS, 3).longest().provisional()).isFalse();
  }

  @ParameterizedTest(name = "{1} office hours from {0} end at {2}")
  @CsvSource({
    "2026-03-02 10:00,  1, 2026-03-02 11:00",
    "2026-03-02 11:30,  1, 2026-03-02 15:00",
    "2026-03-02 17:00,  2, 2026-03-03 10:00",
    "2026-03-06 20:00,  1, 2026-03-09 09:30",
    "2026-02-13 16:30,  2, 2026-02-14 09:30",
    "2026-03-02 10:00, 13, 2026-03-04 10:00",
  })
  void officeHoursRunWhileTheWindowsAreOpen(String start, int hours, String due) {
    Limit limit = started(start, DayKind.OFFICE_HOURS, hours).longest();

    assertThat(limit.dueAt()).isEqualTo(at(due));
    assertThat(limit.dueDate()).isEqualTo(due.substring(0, 10));
  }

  @Test
  void ofOfficeHoursOnlyTheStretchOfThePauseIsExcluded() {
    CaseClock clock =
        started("2026-03-02 10:00", DayKind.OFFICE_HOURS, 4)
            .with(ClockEntry.pause(at("2026-03-02 11:00"), "TEST", "依据", "r", null))
            .with(ClockEntry.pause(at("2026-03-02 15:00"), "APPRAISAL", "依据", "r", null))
            .with(ClockEntry.resume(at("2026-03-02 16:00"), "TEST", "依据", "r", null))
            .with(ClockEntry.resume(at("2026-03-03 17:00"), "APPRAISAL", "依据", "r", null));

    assertThat(clock.longest().dueAt()).isEqualTo(at("2026-03-04 11:00"));
    assertThat(clock.days())
        .containsExactly(
            new DayLine(LocalDate.of(2026, 3, 2), true, "工作日"),
            new DayLine(LocalDate.of(2026, 3, 3), true, "工作日"),
            new DayLine(LocalDate.of(2026, 3, 4), true, "工作日"));
  }

  @Test
  void whyALimitOfHoursEndsWhenItDoesIsToldDayByDay() {
    CaseClock clock =
        started("2026-03-06 18:00", DayKind.OFFICE_HOURS, 8)
            .with(ClockEntry.pause(at("2026-03-09 08:00"), "TEST", "依据", "r", null))
            .with(ClockEntry.resume(at("2026-03-10 08:00"), "TEST", "依据", "r", null));

    assertThat(clock.days())
        .extracting(line -> line.date().getDayOfMonth() + " " + line.counted() + " " + line.reason())
        .containsExactly("6 false 起算时办公已结束", "7 false 周末", "8 false 周末", "9 false 中止（检测）", "10 true 工作日", "11 true 工作日");
  }

  @ParameterizedTest(name = "{1} {0}: blue {2}, yellow {3}")
  @CsvSource({
    // Half and four fifths, and one working day before the end at the latest.
    "NATURAL_DAYS, 10, 2026-03-07 17:30, 2026-03-10 17:30",
    "NATURAL_DAYS,  3, 2026-03-04 11:45, 2026-03-04 17:30",
    "NATURAL_DAYS,  5, 2026-03-05 11:45, 2026-03-06 17:30",
    "NATURAL_DAYS,  1, 2026-03-03 11:45, 2026-03-03 15:30",
    "OFFICE_HOURS, 10, 2026-03-02 17:30, 2026-03-03 11:30",
  })
  void everyKindWarnsAtItsShareOfTheLimit(DayKind kind, int length, String blue, String yellow) {
    CaseClock clock = started(MONDAY, kind, length);
    Limit limit = clock.longest();

    assertThat(clock.level(limit, at(blue).minusSeconds(1))).isEqualTo(AlarmLevel.NONE);
    assertThat(clock.level(limit, at(blue))).isEqualTo(AlarmLevel.BLUE);
    assertThat(clock.level(limit, at(yellow).minusSeconds(1))).isEqualTo(AlarmLevel.BLUE);
    assertThat(clock.level(limit, at(yellow))).isEqualTo(AlarmLevel.YELLOW);
    assertThat(clock.level(limit, limit.dueAt().minusSeconds(1))).isEqualTo(AlarmLevel.YELLOW);
    assertThat(clock.level(limit, limit.dueAt())).isEqualTo(AlarmLevel.RED);
    assertThat(clock.nextWarningAt(at(MONDAY))).contains(at(blue));
  }

  @ParameterizedTest(name = "{0} days at {1} and {2} %: blue {3}, yellow {4}")
  @CsvSource({
    "20, 50, 75, 2026-03-16 17:30, 2026-03-23 17:30",
    "20, 10, 20, 2026-03-04 17:30, 2026-03-06 17:30",
    "20, 50, 99, 2026-03-16 17:30, 2026-03-27 17:30",
    " 1, 25, 50, 2026-03-03 10:07, 2026-03-03 11:45",
    " 0, 25, 99, 2026-03-02 11:15, 2026-03-02 15:30",
  })
  void aLimitWarnsAtItsOwnThresholds(int days, int blue, int yellow, String blueAt, String yellowAt) {
    LimitDefinition own =
        new LimitDefinition("OWN", "自定", days, DayKind.WORKING_DAYS, new Thresholds(blue, yellow), List.of());
    CaseClock clock = start(only(own), MONDAY);

    assertThat(clock.level(clock.longest(), at(blueAt).minusSeconds(60))).isEqualTo(AlarmLevel.NONE);
    assertThat(clock.level(clock.longest(), at(blueAt).plusSeconds(60))).isEqualTo(AlarmLevel.BLUE);
    assertThat(clock.level(clock.longest(), at(yellowAt).minusSeconds(60))).isEqualTo(AlarmLevel.BLUE);
    assertThat(clock.level(clock.longest(), at(yellowAt))).isEqualTo(AlarmLevel.YELLOW);
  }

  @Test
  void aLimitRunsOnThroughAPauseForACauseThatIsNotItsOwn() {
    LimitDefinition answer = new LimitDefinition("ANSWER", "答复", 5, DayKind.WORKING_DAYS, TestClocks.USUAL, List.of());
    LimitDefinition inquiry = limit("INQUIRY", 5, DayKind.WORKING_DAYS);
    CaseClock clock =
        start(new ClockDefinition("两限", List.of(answer, inquiry)), MONDAY)
            .with(ClockEntry.pause(at("2026-03-03 09:00"), "HEARING", "依据", "r", null));
    CaseClock later =
        CaseClock.of(clock.definition(), clock.entries(), TestCalendars.BUNDLED, at("2026-03-06 18:00"));
    Limit running = later.limit("ANSWER").orElseThrow();
    Limit still = later.limit("INQUIRY").orElseThrow();

    assertThat(later.running()).isFalse();
    assertThat(later.paused(running)).isFalse();
    assertThat(later.paused(still)).isTrue();
    assertThat(running.dueDate()).isEqualTo("2026-03-09");
    assertThat(still.dueDate()).isEqualTo("2026-03-13");
    assertThat(later.level(running, at("2026-03-06 18:00"))).isEqualTo(AlarmLevel.YELLOW);
    assertThat(later.level(still, at("2026-03-06 18:00"))).isEqualTo(AlarmLevel.NONE);
    assertThat(later.nextWarningAt(at("2026-03-06 18:00"))).contains(at("2026-03-09 17:30"));
    assertThat(later.days(running)).allMatch(line -> !line.reason().contains("中止"));
  }

  @Test
  void anUnlawfulPauseIsRefused() {
    CaseClock clock = start(only(new LimitDefinition("ANSWER", "答复", 5, DayKind.NATURAL_DAYS, TestClocks.USUAL, List.of())), MONDAY);

    assertThatThrownBy(() -> clock.with(ClockEntry.pause(at("2026-03-03 09:00"), "HEARING", "依据", "r", null)))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("不因“HEARING”中止");
  }

  @Test
  void anExtensionAddsToEachLimitInItsOwnUnit() {
    CaseClock clock =
        start(
                new ClockDefinition(
                    "三限",
                    List.of(
                        limit("W", 5, DayKind.WORKING_DAYS), limit("N", 5, DayKind.NATURAL_DAYS),
                        limit("H", 20, DayKind.OFFICE_HOURS))),
                MONDAY)
            .with(ClockEntry.extend(at("2026-03-03 09:00"), 5, "依据", "head1", "理由"));

    assertThat(clock.limits()).extracting(Limit::inWords).containsExactly("10 个工作日", "10 个自然日", "25 个办公小时");
    assertThat(clock.limits()).extracting(limit -> limit.dueDate().toString())
        .containsExactly("2026-03-16", "2026-03-12", "2026-03-06");
  }

  @Test
  void whatMakesNoSenseIsNoDefinition() {
    Stream.of(new int[] {0, 80}, new int[] {80, 80}, new int[] {50, 100})
        .forEach(pair -> assertThatIllegalArgumentException().isThrownBy(() -> new Thresholds(pair[0], pair[1])));
    assertThatIllegalArgumentException().isThrownBy(() -> limit("X", -1, DayKind.WORKING_DAYS));
    assertThatIllegalArgumentException().isThrownBy(() -> limit("X", 0, DayKind.NATURAL_DAYS));
    assertThatIllegalArgumentException().isThrownBy(() -> limit("X", 0, DayKind.OFFICE_HOURS));
    assertThatIllegalArgumentException().isThrownBy(() -> new ClockDefinition("空", List.of()));
    LimitDefinition once = limit("X", 1, DayKind.NATURAL_DAYS);
    assertThatIllegalArgumentException().isThrownBy(() -> new ClockDefinition("重", List.of(once, once)));
    assertThat(CAUSES).allMatch(cause -> once.standsStillFor(cause.code()));
  }

  private static CaseClock started(String start, DayKind kind, int length) {
    return start(only(limit("ONE", length, kind)), start);
  }

  private static CaseClock start(ClockDefinition definition, String start) {
    return CaseClock.of(
        definition, List.of(ClockEntry.start(at(start), "依据", "window1", null)), TestCalendars.BUNDLED, at(start));
  }
}
