package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock.Limit;

/** Laws of limits in natural days and office hours, and of several limits on one ledger, each on random cases. */
class DayKindPropertiesTest {

  private static final int TRIES = 2_000;
  private static final WorkingCalendar CALENDAR = TestCalendars.BUNDLED;

  /** A start, and a pause by its minutes after it. */
  record Case(Instant start, int pauseAfter, int pauseFor) {

    Instant paused() {
      return start.plus(Duration.ofMinutes(pauseAfter));
    }

    Instant resumed() {
      return paused().plus(Duration.ofMinutes(pauseFor));
    }

    CaseClock clock(LimitDefinition... limits) {
      return CaseClock.of(
          new ClockDefinition("测试", List.of(limits)), List.of(ClockEntry.start(start, "依据", "w", null)), CALENDAR, start);
    }

    CaseClock interrupted(LimitDefinition... limits) {
      return clock(limits)
          .with(ClockEntry.pause(paused(), "HEARING", "依据", "r", null))
          .with(ClockEntry.resume(resumed(), "HEARING", "依据", "r", null));
    }
  }

  @Provide
  Arbitrary<Case> cases() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 5 * 365 * 24 * 60),
            Arbitraries.integers().between(0, 40 * 24 * 60),
            Arbitraries.integers().between(0, 40 * 24 * 60))
        .as((minute, after, length) -> new Case(TestCalendars.at("2023-06-01 00:00").plusSeconds(60L * minute), after, length));
  }

  @Provide
  Arbitrary<LimitDefinition> limits() {
    return Combinators.combine(Arbitraries.of(DayKind.values()), Arbitraries.integers().between(1, 90))
        .as((kind, length) -> TestClocks.limit("ANY", length, kind));
  }

  @Property(tries = TRIES)
  void aNaturalLimitEndsOnTheFirstWorkingDayNotBeforeItsLastDay(
      @ForAll("cases") Case any, @ForAll @IntRange(min = 1, max = 90) int days) {
    Limit limit = any.clock(natural(days)).longest();

    LocalDate last = CALENDAR.dateOf(any.start()).plusDays(days);
    assertThat(limit.dueDate()).isEqualTo(CALENDAR.plusWorkingDays(last, 0));
    assertThat(limit.dueAt()).isEqualTo(CALENDAR.closeOfBusiness(limit.dueDate()));
  }

  @Property(tries = TRIES)
  void theExplanationOfANaturalLimitCountsAsManyDaysAsItHas(
      @ForAll("cases") Case any, @ForAll @IntRange(min = 1, max = 90) int days) {
    CaseClock clock = any.interrupted(natural(days));

    assertThat(clock.days()).filteredOn(CaseClock.DayLine::counted).hasSize(days);
    assertThat(CALENDAR.isWorkingDay(clock.longest().dueDate())).isTrue();
  }

  @Property(tries = TRIES)
  void officeHoursOutsideThePauseAreAsManyAsTheLimitHas(
      @ForAll("cases") Case any, @ForAll @IntRange(min = 1, max = 90) int hours) {
    Instant end = any.interrupted(TestClocks.limit("H", hours, DayKind.OFFICE_HOURS)).longest().dueAt();

    Duration paused =
        end.isBefore(any.paused())
            ? Duration.ZERO
            : CALENDAR.workingTimeBetween(any.paused(), end.isBefore(any.resumed()) ? end : any.resumed());
    assertThat(CALENDAR.workingTimeBetween(any.start(), end).minus(paused)).isEqualTo(Duration.ofHours(hours));
  }

  @Property(tries = TRIES)
  void aPauseMovesNoLimitOfAnyKindToAnEarlierEnd(@ForAll("cases") Case any, @ForAll("limits") LimitDefinition limit) {
    assertThat(any.interrupted(limit).longest().dueAt()).isAfterOrEqualTo(any.clock(limit).longest().dueAt());
  }

  @Property(tries = TRIES)
  void aLimitThatHadEndedIsNotMovedByAPause(@ForAll("cases") Case any, @ForAll("limits") LimitDefinition limit) {
    CaseClock without = any.clock(limit);
    if (!any.paused().isBefore(without.longest().dueAt())) {
      assertThat(any.interrupted(limit).limits()).isEqualTo(without.limits());
    }
  }

  @Property(tries = TRIES)
  void aLimitThatDoesNotStandStillForTheCauseIsNotMoved(
      @ForAll("cases") Case any, @ForAll("limits") LimitDefinition limit) {
    LimitDefinition deaf =
        new LimitDefinition("DEAF", "不受影响", limit.length(), limit.dayKind(), limit.thresholds(), List.of());
    CaseClock both = any.interrupted(limit, deaf);

    assertThat(both.limit("DEAF")).isEqualTo(any.clock(deaf).limit("DEAF"));
    assertThat(both.limit("ANY")).isEqualTo(any.interrupted(limit).limit("ANY"));
  }

  @Property(tries = TRIES)
  void limitsOfOneLedgerRunAsIfEachWereAlone(
      @ForAll("cases") Case any, @ForAll("limits") LimitDefinition one, @ForAll("limits") LimitDefinition other) {
    LimitDefinition second =
        new LimitDefinition("SECOND", "另一", other.length(), other.dayKind(), other.thresholds(), other.causes());
    CaseClock together = any.interrupted(one, second);

    assertThat(together.limits()).containsExactly(any.interrupted(one).longest(), any.interrupted(second).longest());
    assertThat(together.nextWarningAt(any.resumed()))
        .isEqualTo(
            List.of(any.interrupted(one), any.interrupted(second)).stream()
                .flatMap(clock -> clock.nextWarningAt(any.resumed()).stream())
                .min(Instant::compareTo));
  }

  @Property(tries = TRIES)
  void levelsRiseUntilTheEndAndAHigherThresholdNeverWarnsEarlier(
      @ForAll("cases") Case any, @ForAll("limits") LimitDefinition limit, @ForAll @IntRange(min = 2, max = 98) int yellow) {
    LimitDefinition early = with(limit, new Thresholds(1, yellow));
    LimitDefinition late = with(limit, new Thresholds(1, yellow + 1));

    assertThat(turnsYellow(any.clock(early))).isBeforeOrEqualTo(turnsYellow(any.clock(late)));
    assertThat(turnsYellow(any.clock(late))).isBeforeOrEqualTo(any.clock(late).longest().dueAt());
  }

  private static Instant turnsYellow(CaseClock clock) {
    Instant now = clock.startedAt().minusSeconds(1);
    while (clock.level(clock.longest(), now).compareTo(AlarmLevel.YELLOW) < 0) {
      now = clock.nextWarningAt(now).orElseThrow();
    }
    return now;
  }

  private static LimitDefinition with(LimitDefinition limit, Thresholds thresholds) {
    return new LimitDefinition(limit.name(), limit.label(), limit.length(), limit.dayKind(), thresholds, limit.causes());
  }

  private static LimitDefinition natural(int days) {
    return TestClocks.limit("N", days, DayKind.NATURAL_DAYS);
  }
}
