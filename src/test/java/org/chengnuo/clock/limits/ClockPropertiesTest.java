package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.chengnuo.clock.calendar.CalendarYear;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock.Limit;

/** Laws of the calendar and the clock, each on 10,000 random cases between 2023 and 2028. */
class ClockPropertiesTest {

  private static final int TRIES = 10_000;
  private static final WorkingCalendar CALENDAR = TestCalendars.BUNDLED;

  /** A pause by its minutes after the start; the order of the ends is that of the minutes. */
  record Span(int fromMinutes, int toMinutes) {}

  /** A case with a start, a promised and a longer or equal statutory limit. */
  record Case(Instant start, int promisedDays, int statutoryDays) {

    CaseClock clock() {
      return TestClocks.read(
          List.of(ClockEntry.start(start, "依据", "window1", null)), promisedDays, statutoryDays, CALENDAR, start);
    }

    CaseClock pausedBy(Span span) {
      return clock().with(pause(at(span.fromMinutes()))).with(resume(at(span.toMinutes())));
    }

    Instant at(int minutes) {
      return start.plus(Duration.ofMinutes(minutes));
    }
  }

  @Provide
  Arbitrary<LocalDate> dates() {
    LocalDate first = LocalDate.of(2023, 6, 1);
    return Arbitraries.integers().between(0, 365 * 5).map(first::plusDays);
  }

  @Provide
  Arbitrary<Case> cases() {
    Arbitrary<Instant> starts =
        Combinators.combine(dates(), Arbitraries.integers().between(0, 24 * 60 - 1))
            .as((date, minute) -> date.atStartOfDay(TestCalendars.ZONE).toInstant().plusSeconds(60L * minute));
    return Combinators.combine(
            starts, Arbitraries.integers().between(0, 30), Arbitraries.integers().between(0, 30))
        .as((start, promised, more) -> new Case(start, promised, promised + more));
  }

  @Provide
  Arbitrary<Span> spans() {
    Arbitrary<Integer> minutes = Arbitraries.integers().between(0, 50 * 24 * 60);
    return Combinators.combine(minutes, minutes).as((a, b) -> new Span(Math.min(a, b), Math.max(a, b)));
  }

  @Property(tries = TRIES)
  void addingWorkingDaysAndCountingThemIsTheIdentity(
      @ForAll("dates") LocalDate start, @ForAll @IntRange(min = 1, max = 120) int days) {
    assertThat(CALENDAR.countWorkingDays(start, CALENDAR.plusWorkingDays(start, days))).isEqualTo(days);
  }

  @Property(tries = TRIES)
  void addingWorkingTimeAndMeasuringItIsTheIdentity(
      @ForAll("cases") Case any, @ForAll @IntRange(min = 1, max = 20 * 390) int minutes) {
    Duration time = Duration.ofMinutes(minutes);
    Instant end = CALENDAR.plusWorkingTime(any.start(), time);
    assertThat(CALENDAR.workingTimeBetween(any.start(), end)).isEqualTo(time);
    assertThat(CALENDAR.workingTimeBetween(any.start(), end.minusSeconds(1))).isLessThan(time);
  }

  @Property(tries = TRIES)
  void dueDatesAreWorkingDaysAndEndAtTheCloseOfBusiness(@ForAll("cases") Case any, @ForAll("spans") Span pause) {
    CaseClock clock = any.pausedBy(pause);
    for (Limit limit : List.of(clock.promised(), clock.statutory())) {
      assertThat(CALENDAR.isWorkingDay(limit.dueDate())).isTrue();
      assertThat(limit.dueAt()).isEqualTo(CALENDAR.closeOfBusiness(limit.dueDate())).isAfter(any.start());
    }
    assertThat(clock.promised().dueAt()).isBeforeOrEqualTo(clock.statutory().dueAt());
  }

  @Property(tries = TRIES)
  void aPauseNeverMovesADateEarlier(@ForAll("cases") Case any, @ForAll("spans") Span pause) {
    CaseClock without = any.clock();
    CaseClock with = any.pausedBy(pause);
    assertThat(with.promised().dueAt()).isAfterOrEqualTo(without.promised().dueAt());
    assertThat(with.statutory().dueAt()).isAfterOrEqualTo(without.statutory().dueAt());
  }

  @Property(tries = TRIES)
  void aLongerPauseNeverMovesADateEarlier(
      @ForAll("cases") Case any, @ForAll("spans") Span pause, @ForAll @IntRange(max = 20_000) int longer) {
    CaseClock with = any.pausedBy(pause);
    CaseClock withLonger = any.pausedBy(new Span(pause.fromMinutes(), pause.toMinutes() + longer));
    assertThat(withLonger.promised().dueAt()).isAfterOrEqualTo(with.promised().dueAt());
    assertThat(withLonger.statutory().dueAt()).isAfterOrEqualTo(with.statutory().dueAt());
  }

  @Property(tries = TRIES)
  void aPauseDoesNotMoveALimitThatHadEnded(@ForAll("cases") Case any, @ForAll("spans") Span pause) {
    CaseClock without = any.clock();
    CaseClock with = any.pausedBy(pause);
    if (!any.at(pause.fromMinutes()).isBefore(without.promised().dueAt())) {
      assertThat(with.promised()).isEqualTo(without.promised());
    }
  }

  @Property(tries = TRIES)
  void splittingAPauseChangesNothing(
      @ForAll("cases") Case any, @ForAll("spans") Span pause, @ForAll @IntRange(max = 100) int percent) {
    Instant middle =
        any.at(pause.fromMinutes() + (int) ((long) (pause.toMinutes() - pause.fromMinutes()) * percent / 100));
    CaseClock whole = any.pausedBy(pause);
    CaseClock split =
        any.clock().with(pause(any.at(pause.fromMinutes()))).with(resume(middle)).with(pause(middle))
            .with(resume(any.at(pause.toMinutes())));
    assertThat(split.promised()).isEqualTo(whole.promised());
    assertThat(split.statutory()).isEqualTo(whole.statutory());
    assertThat(split.days()).isEqualTo(whole.days());
  }

  @Property(tries = TRIES)
  void overlappingPausesCountAsTheirUnion(
      @ForAll("cases") Case any, @ForAll("spans") Span one, @ForAll("spans") Span other) {
    Span first = one.fromMinutes() <= other.fromMinutes() ? one : other;
    Span second = first == one ? other : one;
    if (second.fromMinutes() > first.toMinutes()) {
      return;
    }
    List<ClockEntry> ends = new ArrayList<>();
    ends.add(resume(any.at(first.toMinutes())));
    ClockEntry otherEnd = ClockEntry.resume(any.at(second.toMinutes()), "APPRAISAL", "依据", "r", null);
    ends.add(first.toMinutes() <= second.toMinutes() ? 1 : 0, otherEnd);
    CaseClock both =
        any.clock()
            .with(pause(any.at(first.fromMinutes())))
            .with(ClockEntry.pause(any.at(second.fromMinutes()), "APPRAISAL", "依据", "r", null))
            .with(ends.get(0))
            .with(ends.get(1));
    CaseClock union =
        any.pausedBy(new Span(first.fromMinutes(), Math.max(first.toMinutes(), second.toMinutes())));
    assertThat(both.promised()).isEqualTo(union.promised());
    assertThat(both.statutory()).isEqualTo(union.statutory());
  }

  @Property(tries = TRIES)
  void theExplanationCountsAsManyDaysAsTheLimitHas(@ForAll("cases") Case any, @ForAll("spans") Span pause) {
    CaseClock clock = any.pausedBy(pause);
    for (Limit limit : List.of(clock.promised(), clock.statutory())) {
      if (limit.length() > 0) {
        assertThat(clock.days())
            .filteredOn(day -> day.counted() && !day.date().isAfter(limit.dueDate()))
            .hasSize(limit.length());
      }
    }
  }

  @Property(tries = TRIES)
  void readingTheSameLedgerOnAnUnchangedCalendarMovesNothing(
      @ForAll("cases") Case any, @ForAll("spans") Span pause, @ForAll @IntRange(min = 2024, max = 2027) int year) {
    CaseClock clock = any.pausedBy(pause);
    CalendarYear known = CALENDAR.year(year).orElseThrow();
    CaseClock again =
        clock.on(
            CALENDAR.with(new CalendarYear(year, known.off(), known.work(), known.published(), known.source())));
    assertThat(again.promised()).isEqualTo(clock.promised());
    assertThat(again.statutory()).isEqualTo(clock.statutory());
    assertThat(again.days()).isEqualTo(clock.days());
    assertThat(again.nextWarningAt(any.start())).isEqualTo(clock.nextWarningAt(any.start()));
  }

  @Property(tries = TRIES)
  void anUninterruptedClockWarnsInRisingLevelsUntilBothLimitsAreBroken(@ForAll("cases") Case any) {
    CaseClock clock = any.clock();
    Instant now = any.start();
    int warnings = 0;
    while (clock.nextWarningAt(now).isPresent()) {
      Instant next = clock.nextWarningAt(now).orElseThrow();
      assertThat(next).isAfter(now);
      int before = clock.level(clock.promised(), now).ordinal() + clock.level(clock.statutory(), now).ordinal();
      int after = clock.level(clock.promised(), next).ordinal() + clock.level(clock.statutory(), next).ordinal();
      assertThat(after).isGreaterThan(before);
      now = next;
      warnings++;
    }
    assertThat(warnings).isBetween(1, 6);
    assertThat(now).isEqualTo(clock.statutory().dueAt());
    assertThat(clock.level(clock.promised(), now)).isEqualTo(AlarmLevel.RED);
    assertThat(clock.level(clock.statutory(), now)).isEqualTo(AlarmLevel.RED);
  }

  private static ClockEntry pause(Instant at) {
    return ClockEntry.pause(at, "HEARING", "依据", "reviewer1", null);
  }

  private static ClockEntry resume(Instant at) {
    return ClockEntry.resume(at, "HEARING", "依据", "reviewer1", null);
  }
}
