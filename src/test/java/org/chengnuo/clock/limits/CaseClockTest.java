package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengnuo.clock.calendar.TestCalendars.at;

import java.util.List;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.problem.ConflictException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CaseClockTest {

  /** Monday; a limit of five working days ends on Monday the 9th. */
  private static final String MONDAY = "2026-03-02 10:00";

  @ParameterizedTest(name = "{0} days: blue {1}, yellow {2}, red {3}")
  @CsvSource({
    "0,  2026-03-02 15:00, 2026-03-02 15:30, 2026-03-02 17:30",
    "1,  2026-03-03 11:45, 2026-03-03 15:30, 2026-03-03 17:30",
    "2,  2026-03-03 17:30, 2026-03-03 17:30, 2026-03-04 17:30",
    "3,  2026-03-04 11:45, 2026-03-04 17:30, 2026-03-05 17:30",
    "5,  2026-03-05 11:45, 2026-03-06 17:30, 2026-03-09 17:30",
    "8,  2026-03-06 17:30, 2026-03-11 11:06, 2026-03-12 17:30",
    "20, 2026-03-16 17:30, 2026-03-24 17:30, 2026-03-30 17:30"
  })
  void aLimitTurnsBlueAtHalfYellowAtFourFifthsOrOneDayBeforeAndRedAtItsEnd(
      int days, String blue, String yellow, String red) {
    CaseClock clock = start(MONDAY, days, days);

    assertThat(clock.level(clock.promised(), at(MONDAY))).isEqualTo(AlarmLevel.NONE);
    assertThat(clock.level(clock.promised(), at(blue).minusSeconds(60))).isEqualTo(AlarmLevel.NONE);
    assertThat(clock.level(clock.promised(), at(blue))).isGreaterThanOrEqualTo(AlarmLevel.BLUE);
    assertThat(clock.level(clock.promised(), at(yellow).minusSeconds(60))).isLessThan(AlarmLevel.YELLOW);
    assertThat(clock.level(clock.promised(), at(yellow))).isEqualTo(AlarmLevel.YELLOW);
    assertThat(clock.level(clock.promised(), at(red).minusSeconds(60))).isEqualTo(AlarmLevel.YELLOW);
    assertThat(clock.level(clock.promised(), at(red))).isEqualTo(AlarmLevel.RED);
  }

  @Test
  void warningsOfBothLimitsComeInTheOrderInWhichTheyRise() {
    CaseClock clock = start(MONDAY, 5, 20);

    assertThat(clock.nextWarningAt(at(MONDAY))).contains(at("2026-03-05 11:45"));
    assertThat(clock.nextWarningAt(at("2026-03-05 11:45"))).contains(at("2026-03-06 17:30"));
    assertThat(clock.nextWarningAt(at("2026-03-06 17:30"))).contains(at("2026-03-09 17:30"));
    assertThat(clock.nextWarningAt(at("2026-03-09 17:30"))).contains(at("2026-03-16 17:30"));
    assertThat(clock.nextWarningAt(at("2026-03-16 17:30"))).contains(at("2026-03-24 17:30"));
    assertThat(clock.nextWarningAt(at("2026-03-24 17:30"))).contains(at("2026-03-30 17:30"));
    assertThat(clock.nextWarningAt(at("2026-03-30 17:30"))).isEmpty();
  }

  @Test
  void anOnTheSpotLimitDoesNotWarnBeforeItStarts() {
    CaseClock late = start("2026-03-02 16:30", 0, 0);

    assertThat(late.level(late.promised(), at("2026-03-02 16:29"))).isEqualTo(AlarmLevel.NONE);
    assertThat(late.level(late.promised(), at("2026-03-02 16:30"))).isEqualTo(AlarmLevel.YELLOW);
  }

  @Test
  void aPausedClockHasNoEndDoesNotWarnAndKeepsItsLevel() {
    CaseClock paused = start(MONDAY, 5, 20).with(pause("2026-03-06 09:00", "HEARING"));
    CaseClock monthsLater =
        TestClocks.read(paused.entries(), 5, 20, TestCalendars.BUNDLED, at("2026-06-01 10:00"));

    assertThat(monthsLater.running()).isFalse();
    assertThat(monthsLater.paused()).isTrue();
    assertThat(monthsLater.nextWarningAt(at("2026-06-01 10:00"))).isEmpty();
    assertThat(monthsLater.level(monthsLater.promised(), at("2026-06-01 10:00"))).isEqualTo(AlarmLevel.BLUE);
    assertThat(monthsLater.promised().dueDate()).isEqualTo("2026-06-02");
  }

  @Test
  void aPromiseBrokenBeforeThePauseStaysRed() {
    CaseClock paused = start(MONDAY, 3, 30).with(pause("2026-03-06 09:00", "HEARING"));

    assertThat(paused.level(paused.promised(), at("2026-03-20 10:00"))).isEqualTo(AlarmLevel.RED);
    assertThat(paused.level(paused.statutory(), at("2026-03-20 10:00"))).isEqualTo(AlarmLevel.NONE);
  }

  @Test
  void aStoppedClockKeepsTheLevelOfItsStop() {
    CaseClock inTime = start(MONDAY, 5, 20).with(stop("2026-03-05 15:00"));
    CaseClock late = start(MONDAY, 5, 20).with(stop("2026-03-10 09:00"));

    assertThat(inTime.level(inTime.promised(), at("2026-12-01 10:00"))).isEqualTo(AlarmLevel.BLUE);
    assertThat(late.level(late.promised(), at("2026-12-01 10:00"))).isEqualTo(AlarmLevel.RED);
    assertThat(late.nextWarningAt(at("2026-03-10 09:00"))).isEmpty();
  }

  @Test
  void theExplanationEndsWithTheStop() {
    assertThat(start(MONDAY, 5, 20).with(stop("2026-03-05 15:00")).days()).hasSize(4);
    assertThat(start(MONDAY, 5, 20).with(stop("2026-05-05 15:00")).days()).hasSize(29);
  }

  @Test
  void anOverlappingPauseIsNamedWithBothCauses() {
    CaseClock clock =
        start(MONDAY, 5, 20)
            .with(pause("2026-03-03 09:00", "HEARING"))
            .with(pause("2026-03-04 09:00", "APPRAISAL"))
            .with(resume("2026-03-05 09:00", "HEARING"))
            .with(resume("2026-03-06 09:00", "APPRAISAL"));

    assertThat(clock.days().subList(1, 5))
        .extracting(CaseClock.DayLine::reason)
        .containsExactly("中止（听证）", "中止（听证、鉴定）", "中止（鉴定）", "工作日");
  }

  @Test
  void aClockRunsAgainOnlyWhenEveryPauseHasEnded() {
    CaseClock both =
        start(MONDAY, 5, 20)
            .with(pause("2026-03-03 09:00", "HEARING"))
            .with(pause("2026-03-04 09:00", "APPRAISAL"));

    assertThat(both.openCauses()).containsExactly("HEARING", "APPRAISAL");
    CaseClock one = both.with(resume("2026-03-05 09:00", "HEARING"));
    assertThat(one.running()).isFalse();
    assertThat(one.openCauses()).containsExactly("APPRAISAL");
    assertThat(one.with(resume("2026-03-06 09:00", "APPRAISAL")).running()).isTrue();
  }

  @Test
  void aLedgerRefusesWhatDoesNotFitItsState() {
    CaseClock running = start(MONDAY, 5, 20);
    CaseClock paused = running.with(pause("2026-03-03 09:00", "HEARING"));
    CaseClock stopped = running.with(stop("2026-03-03 09:00"));

    assertRefused(() -> running.with(ClockEntry.start(at(MONDAY), "b", "w", null)), "不能重复开始");
    assertRefused(() -> running.with(resume("2026-03-03 09:00", "HEARING")), "未因听证中止");
    assertRefused(() -> running.with(pause("2026-03-03 09:00", "REST")), "不因“REST”中止");
    assertRefused(() -> running.with(pause("2026-03-01 09:00", "HEARING")), "先后");
    assertRefused(() -> paused.with(pause("2026-03-04 09:00", "HEARING")), "已因听证中止");
    assertRefused(() -> paused.with(resume("2026-03-04 09:00", "TEST")), "未因检测中止");
    assertRefused(() -> stopped.with(pause("2026-03-04 09:00", "HEARING")), "已经停止");
    assertRefused(() -> stopped.with(extend("2026-03-04 09:00")), "已经停止");
  }

  @Test
  void aLimitIsExtendedOnceWhileTheClockRunsAndBeforeTheStatuteEnds() {
    CaseClock running = start(MONDAY, 5, 20);
    CaseClock extended = running.with(extend("2026-03-04 09:00"));

    assertThat(running.extended()).isFalse();
    assertThat(extended.extended()).isTrue();
    assertRefused(() -> extended.with(extend("2026-03-05 09:00")), "只能延长一次");
    assertRefused(() -> running.with(extend("2026-03-30 17:30")), "已经届满");
    assertRefused(
        () -> running.with(pause("2026-03-03 09:00", "TEST")).with(extend("2026-03-04 09:00")), "中止期间");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> running.with(ClockEntry.extend(at("2026-03-04 09:00"), 0, "b", "head1", "r")));
  }

  @Test
  void aLedgerThatMakesNoSenseIsNotRead() {
    ClockEntry start = ClockEntry.start(at(MONDAY), "b", "w", null);
    assertThatIllegalArgumentException().isThrownBy(() -> read(List.of(), 5, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> read(List.of(stop("2026-03-04 09:00")), 5, 20));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> read(List.of(start, resume("2026-03-04 09:00", "TEST")), 5, 20));
    assertThatIllegalArgumentException().isThrownBy(() -> read(List.of(start), -1, 20));
  }

  @Test
  void aLimitOfAnotherClockIsNotJudged() {
    CaseClock clock = start(MONDAY, 5, 20);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.level(start(MONDAY, 6, 21).promised(), at(MONDAY)));
  }

  private static CaseClock read(List<ClockEntry> entries, int promisedDays, int statutoryDays) {
    return TestClocks.read(entries, promisedDays, statutoryDays, TestCalendars.BUNDLED, at(MONDAY));
  }

  private static CaseClock start(String at, int promisedDays, int statutoryDays) {
    return TestClocks.read(
        List.of(ClockEntry.start(at(at), "行政许可法第三十二条", "window1", null)),
        promisedDays,
        statutoryDays,
        TestCalendars.BUNDLED,
        at(at));
  }

  private static ClockEntry pause(String at, String cause) {
    return ClockEntry.pause(at(at), cause, "依据", "reviewer1", null);
  }

  private static ClockEntry resume(String at, String cause) {
    return ClockEntry.resume(at(at), cause, "依据", "reviewer1", null);
  }

  private static ClockEntry extend(String at) {
    return ClockEntry.extend(at(at), 10, "行政许可法第四十二条", "head1", "案情复杂");
  }

  private static ClockEntry stop(String at) {
    return ClockEntry.stop(at(at), "决定", "approver1", null);
  }

  private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable change, String because) {
    assertThatThrownBy(change).isInstanceOf(ConflictException.class).hasMessageContaining(because);
  }
}
