package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengnuo.clock.calendar.TestCalendars.at;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.assertj.core.api.SoftAssertions;
import org.chengnuo.clock.calendar.CalendarStore;
import org.chengnuo.clock.calendar.CalendarYear;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.TestCalendars;
import org.chengnuo.clock.limits.CaseClock.Limit;
import org.chengnuo.clock.limits.ClockEntry.Kind;
import org.chengnuo.clock.limits.ConformanceTable.Due;
import org.chengnuo.clock.limits.ConformanceTable.Event;
import org.chengnuo.clock.limits.ConformanceTable.Row;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.NotFoundException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What ledger and calendars must hold to on every database. */
@SpringBootTest(
    classes = ClockSlice.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class CaseClocksRules {

  private static final AtomicInteger NUMBERS = new AtomicInteger();
  private static final String BASIS = "《中华人民共和国行政许可法》第三十二条";

  @Autowired CaseClocks clocks;
  @Autowired Calendars calendars;
  @Autowired CalendarAdoption adoption;
  @Autowired CalendarStore store;
  @Autowired CalendarHealthIndicator health;
  @Autowired SettableClock clock;
  @Autowired ClockSlice.RecordingListener listener;
  @Autowired JdbcClient jdbc;
  @Autowired AutowireCapableBeanFactory beans;
  @Autowired TransactionTemplate transaction;

  private final String number = "C" + NUMBERS.incrementAndGet();

  @BeforeEach
  void beginOnAMonday() {
    clock.set("2026-03-02 10:00");
    listener.told.clear();
    listener.also = (caseNumber, changed) -> { };
  }

  @AfterEach
  void leaveNoOpenClockBehind() {
    listener.also = (caseNumber, changed) -> { };
    jdbc.sql("select case_number, clock_name from case_clock where state <> 'STOPPED'")
        .query((row, index) -> new ClockId(row.getString(1), row.getString(2)))
        .list()
        .forEach(open -> clocks.stop(open, null, "test", null));
  }

  private CaseClock start(int promisedDays, int statutoryDays) {
    return start(number, promisedDays, statutoryDays);
  }

  private CaseClock start(String caseNumber, int promisedDays, int statutoryDays) {
    return clocks.start(
        ClockId.handling(caseNumber), TestClocks.handling(promisedDays, statutoryDays), clock.instant(), BASIS, "window1",
        null);
  }

  @Test
  void theLedgerIsReadBackAsItWasWritten() {
    start(5, 20);
    clock.set("2026-03-04 09:00");
    clocks.pause(ClockId.handling(number), "HEARING", BASIS, "reviewer1", "申请人要求听证");
    clock.set("2026-03-06 09:00");
    clocks.resume(ClockId.handling(number), "HEARING", "听证结束", "reviewer1", null);
    clock.set("2026-03-09 09:00");
    clocks.extend(ClockId.handling(number), 10, "《中华人民共和国行政许可法》第四十二条", "head1", "案情复杂");
    clock.set("2026-03-12 09:00");
    CaseClock stopped = clocks.stop(ClockId.handling(number), "准予决定", "approver1", null);

    assertThat(clocks.get(ClockId.handling(number)).entries())
        .isEqualTo(stopped.entries())
        .containsExactly(
            ClockEntry.start(at("2026-03-02 10:00"), BASIS, "window1", null),
            ClockEntry.pause(
                at("2026-03-04 09:00"), "HEARING", BASIS, "reviewer1", "申请人要求听证"),
            ClockEntry.resume(at("2026-03-06 09:00"), "HEARING", "听证结束", "reviewer1", null),
            ClockEntry.extend(at("2026-03-09 09:00"), 10, "《中华人民共和国行政许可法》第四十二条", "head1", "案情复杂"),
            ClockEntry.stop(at("2026-03-12 09:00"), "准予决定", "approver1", null));
    assertThat(clocks.get(ClockId.handling(number)).promised().dueDate()).isEqualTo("2026-03-25");
  }

  @Test
  void theLedgerEndsEveryLimitAsTheConformanceTableSays() {
    SoftAssertions softly = new SoftAssertions();
    for (Row row : ConformanceTable.rows()) {
      String caseNumber = number + "-" + row.name().hashCode();
      clock.set(row.start());
      start(caseNumber, row.promisedDays(), row.statutoryDays());
      row.events().forEach(event -> apply(caseNumber, event));
      row.asOf().ifPresent(clock::set);
      CaseClock read = clocks.get(ClockId.handling(caseNumber));
      softly.assertThat(due(read.promised())).as(row.name()).isEqualTo(row.promised());
      softly.assertThat(due(read.statutory())).as(row.name()).isEqualTo(row.statutory());
    }
    softly.assertAll();
  }

  private static Due due(Limit limit) {
    return new Due(limit.dueDate(), limit.provisional(), limit.length());
  }

  private void apply(String caseNumber, Event event) {
    clock.set(event.at());
    switch (event.type()) {
      case PAUSE -> clocks.pause(ClockId.handling(caseNumber), event.cause(), "依据", "reviewer1", null);
      case RESUME -> {
        String cause =
            event.cause() == null ? clocks.get(ClockId.handling(caseNumber)).openCauses().get(0) : event.cause();
        clocks.resume(ClockId.handling(caseNumber), cause, null, "reviewer1", null);
      }
      case EXTEND -> clocks.extend(ClockId.handling(caseNumber), event.days(), null, "head1", "理由");
      case STOP -> clocks.stop(ClockId.handling(caseNumber), null, "approver1", null);
      case RETURN -> { }
    }
  }

  @Test
  void everyChangeIsToldToTheListenersAndStopIsIdempotent() {
    start(5, 20);
    clocks.pause(ClockId.handling(number), "TEST", BASIS, "reviewer1", null);
    clocks.resume(ClockId.handling(number), "TEST", BASIS, "reviewer1", null);
    clocks.extend(ClockId.handling(number), 10, null, "head1", "理由");
    clocks.stop(ClockId.handling(number), null, "approver1", null);
    clocks.stop(ClockId.handling(number), null, "approver1", null);

    assertThat(listener.told).containsExactly(ClockId.handling(number), ClockId.handling(number), ClockId.handling(number), ClockId.handling(number), ClockId.handling(number));
    assertThat(clocks.get(ClockId.handling(number)).entries()).hasSize(5);
  }

  @Test
  void aFailingListenerUndoesTheChange() {
    start(5, 20);
    listener.also = (caseNumber, changed) -> { throw new IllegalStateException("timer"); };

    assertThatThrownBy(() -> clocks.pause(ClockId.handling(number), "HEARING", BASIS, "reviewer1", null))
        .hasMessage("timer");
    assertThat(clocks.get(ClockId.handling(number)).running()).isTrue();
  }

  @Test
  void aDeemedAcceptanceIsDatedBackAndNoStartLiesInTheFuture() {
    clock.set("2026-03-10 09:00");
    CaseClock deemed = clocks.start(
            ClockId.handling(number), TestClocks.handling(5, 20), at("2026-03-02 10:00"), BASIS, "system", "逾期未告知");
    CaseClock early = clocks.start(
            ClockId.handling(number + "F"), TestClocks.handling(5, 20), at("2026-03-10 09:05"), BASIS, "window1", null);

    assertThat(deemed.promised().dueDate()).isEqualTo("2026-03-09");
    assertThat(early.startedAt()).isEqualTo(clock.instant());
  }

  @Test
  void aClockThatHasNotStartedCannotBeChangedOrShown() {
    assertThatThrownBy(() -> clocks.get(ClockId.handling(number))).isInstanceOf(NotFoundException.class);
    assertThat(clocks.find(ClockId.handling(number))).isEmpty();
    assertThatThrownBy(() -> clocks.pause(ClockId.handling(number), "HEARING", BASIS, "r", null))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("尚未开始计时");
    assertThatThrownBy(() -> clocks.stop(ClockId.handling(number), null, "r", null)).isInstanceOf(ConflictException.class);
  }

  @Test
  void aClockStartsOnce() {
    start(5, 20);
    assertThatThrownBy(() -> start(5, 20)).isInstanceOf(ConflictException.class).hasMessageContaining("已经开始计时");
  }

  @Test
  void whatDoesNotFitTheStateIsRefusedAndNotWritten() {
    start(5, 20);
    assertThatThrownBy(() -> clocks.resume(ClockId.handling(number), "HEARING", null, "r", null)).isInstanceOf(ConflictException.class);
    clocks.pause(ClockId.handling(number), "HEARING", BASIS, "r", null);
    assertThatThrownBy(() -> clocks.pause(ClockId.handling(number), "HEARING", BASIS, "r", null))
        .isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> clocks.extend(ClockId.handling(number), 10, null, "head1", "理由")).isInstanceOf(ConflictException.class);
    assertThat(clocks.get(ClockId.handling(number)).entries()).hasSize(2);
  }

  @Test
  void textsThatAreMissingOrTooLongAreNamed() {
    start(5, 20);
    assertThatThrownBy(() -> clocks.pause(ClockId.handling(number), "ITEM_RULE", " ", "r", null))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("basis");
    assertThatThrownBy(() -> clocks.extend(ClockId.handling(number), 0, "依".repeat(501), "head1", " "))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("basis")
        .hasMessageContaining("days")
        .hasMessageContaining("reason");
    assertThatThrownBy(() -> clocks.stop(ClockId.handling(number), null, "r", "说".repeat(2001)))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("note");
  }

  @Test
  void aNodeWhoseClockIsBehindAppendsInTheOrderOfTheLocks() {
    start(5, 20);
    clock.set("2026-03-02 09:59");
    assertThat(clocks.pause(ClockId.handling(number), "HEARING", BASIS, "r", null).entries())
        .extracting(ClockEntry::at)
        .containsExactly(at("2026-03-02 10:00"), at("2026-03-02 10:00"));
  }

  @Test
  void manyClocksAreReadTogether() {
    start(number + "a", 5, 20);
    start(number + "b", 3, 30);

    assertThat(clocks.find(List.of(number + "b", number + "a", "none")))
        .containsOnlyKeys(ClockId.handling(number + "a"), ClockId.handling(number + "b"));
    assertThat(clocks.find(List.of())).isEmpty();
  }

  @Test
  void ofConcurrentPausesOrResumptionsExactlyOneIsAppended() throws Exception {
    start(5, 20);
    for (int round = 0; round < 10; round++) {
      assertThat(race(4, () -> clocks.pause(ClockId.handling(number), "HEARING", BASIS, "r", null))).isEqualTo(1);
      assertThat(clocks.get(ClockId.handling(number)).paused()).isTrue();
      assertThat(race(4, () -> clocks.resume(ClockId.handling(number), "HEARING", null, "r", null))).isEqualTo(1);
      assertThat(clocks.get(ClockId.handling(number)).running()).isTrue();
    }
    assertThat(clocks.get(ClockId.handling(number)).entries()).hasSize(21);
  }

  @Test
  void aPauseAndAStopThatRaceLeaveALedgerThatCanBeRead() throws Exception {
    for (int round = 0; round < 10; round++) {
      String raced = number + "-" + round;
      start(raced, 5, 20);
      AtomicInteger turn = new AtomicInteger();
      race(
          2,
          () ->
              turn.getAndIncrement() == 0
                  ? clocks.pause(ClockId.handling(raced), "HEARING", BASIS, "r", null)
                  : clocks.stop(ClockId.handling(raced), null, "r", null));
      assertThat(clocks.get(ClockId.handling(raced)).stopped()).isTrue();
      assertThat(clocks.get(ClockId.handling(raced)).entries()).extracting(ClockEntry::kind).endsWith(Kind.STOP);
    }
  }

  /** Runs the same change in threads at once; how many were not refused as a conflict. */
  private int race(int threads, Callable<CaseClock> change) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      CyclicBarrier together = new CyclicBarrier(threads);
      List<Future<Boolean>> results =
          IntStream.range(0, threads).mapToObj(i -> pool.submit(() -> succeeds(together, change))).toList();
      int successes = 0;
      for (Future<Boolean> result : results) {
        successes += result.get(30, TimeUnit.SECONDS) ? 1 : 0;
      }
      return successes;
    } finally {
      pool.shutdownNow();
    }
  }

  private static boolean succeeds(CyclicBarrier together, Callable<CaseClock> change) throws Exception {
    together.await(30, TimeUnit.SECONDS);
    try {
      change.call();
      return true;
    } catch (ConflictException e) {
      return false;
    }
  }

  @Test
  void theDatabaseRefusesASecondEntryOfTheSameNumber() {
    start(5, 20);
    assertThatThrownBy(
            () ->
                jdbc.sql(
                        """
                        insert into clock_entry (case_number, clock_name, seq, kind, effective_at, recorded_at, actor, days)
                        values (:number, 'HANDLING', 1, 'STOP', current_timestamp, current_timestamp, 'x', 0)
                        """)
                    .param("number", number)
                    .update())
        .isInstanceOf(org.springframework.dao.DuplicateKeyException.class);
  }

  private int importYear(int year, Collection<LocalDate> off, Collection<LocalDate> work) {
    return adoption.importYear(published(year, off, work), "admin");
  }

  private static CalendarYear published(int year, Collection<LocalDate> off, Collection<LocalDate> work) {
    return CalendarYear.published(year, off, work, "测试通知");
  }

  @Test
  void anImportMovesTheOpenLimitsItTouchesAndCountsThem() {
    clock.set("2026-12-28 10:00");
    start(number + "both", 5, 20);
    start(number + "statutory", 3, 30);
    start(number + "neither", 1, 2);
    start(number + "paused", 5, 20);
    clocks.pause(ClockId.handling(number + "paused"), "HEARING", BASIS, "r", null);
    start(number + "stopped", 5, 20);
    clocks.stop(ClockId.handling(number + "stopped"), null, "r", null);
    listener.told.clear();

    CalendarYear expected = calendars.current().year(2027).orElseThrow();
    SortedSet<LocalDate> off = new TreeSet<>(expected.off());
    off.add(LocalDate.of(2027, 1, 4));
    assertThat(adoption.preview(published(2027, off, List.of()))).isEqualTo(3);
    assertThat(listener.told).isEmpty();
    assertThat(clocks.get(ClockId.handling(number + "both")).promised().dueDate()).isEqualTo("2027-01-05");

    int moved = importYear(2027, off, List.of());

    assertThat(moved).isEqualTo(3);
    assertThat(listener.told).containsExactly(ClockId.handling(number + "both"), ClockId.handling(number + "statutory"));
    assertThat(clocks.get(ClockId.handling(number + "both")).promised().dueDate()).isEqualTo("2027-01-06");
    assertThat(clocks.get(ClockId.handling(number + "both")).promised().provisional()).isFalse();

    listener.told.clear();
    assertThat(importYear(2027, off, List.of())).isZero();
    assertThat(listener.told).isEmpty();
    assertThat(importYear(2027, expected.off(), List.of())).isEqualTo(3);
    publishNoMore(2027);
  }

  @Test
  void anImportThatShiftsOnlyAWarningIsToldButMovesNoLimit() {
    clock.set("2027-03-15 10:00");
    CaseClock before = start(10, 10);
    CalendarYear expected = calendars.current().year(2027).orElseThrow();
    SortedSet<LocalDate> off = new TreeSet<>(expected.off());
    off.add(LocalDate.of(2027, 3, 16));
    listener.told.clear();

    int moved = importYear(2027, off, List.of(LocalDate.of(2027, 3, 27)));

    assertThat(before.promised().dueDate()).isEqualTo("2027-03-29");
    assertThat(moved).isZero();
    assertThat(clocks.get(ClockId.handling(number)).promised().dueDate()).isEqualTo("2027-03-29");
    assertThat(listener.told).containsExactly(ClockId.handling(number));
    publishNoMore(2027);
  }

  @Test
  void anImportIsAllOrNothing() {
    clock.set("2026-12-28 10:00");
    start(5, 20);
    listener.also = (caseNumber, changed) -> { throw new IllegalStateException("timer"); };
    LocalDate monday = LocalDate.of(2027, 1, 4);

    List<LocalDate> off = TestCalendars.daysOff(2027, LocalDate.of(2027, 1, 1), monday);
    assertThatThrownBy(() -> importYear(2027, off, List.of())).hasMessage("timer");
    assertThat(calendars.current().isProvisional(monday)).isTrue();
    assertThat(calendars.current().isWorkingDay(monday)).isTrue();
    assertThatThrownBy(() -> importYear(2027, List.of(), List.of(monday)))
        .isInstanceOf(InvalidInputException.class);
  }

  @Test
  void moreOpenClocksThanOnePageAreRecomputed() {
    clock.set("2026-12-28 10:00");
    transaction.executeWithoutResult(
        status -> IntStream.range(0, 1100).forEach(i -> start(number + "-" + i, 5, 20)));
    SortedSet<LocalDate> off = new TreeSet<>(calendars.current().year(2027).orElseThrow().off());
    off.add(LocalDate.of(2027, 1, 5));

    assertThat(adoption.preview(published(2027, off, List.of()))).isEqualTo(2200);
    assertThat(importYear(2027, off, List.of())).isEqualTo(2200);
    publishNoMore(2027);
  }

  @Test
  void anotherNodeSeesAnImportAtItsNextReading() {
    CalendarStore other = beans.createBean(CalendarStore.class);
    LocalDate day = LocalDate.of(2029, 5, 2);
    assertThat(other.current().isWorkingDay(day)).isTrue();

    importYear(2029, TestCalendars.daysOff(2029, day), List.of());

    assertThat(other.current().isWorkingDay(day)).isFalse();
    assertThat(other.current().isProvisional(day)).isFalse();
    publishNoMore(2029);
  }

  @Test
  void noClockStartsOnTheOldCalendarWhileAnImportIsRunning() throws Exception {
    clock.set("2026-12-28 10:00");
    SortedSet<LocalDate> off = new TreeSet<>(calendars.current().year(2027).orElseThrow().off());
    off.add(LocalDate.of(2027, 1, 4));
    start(number + "old", 5, 20);
    ExecutorService pool = Executors.newSingleThreadExecutor();
    try {
      List<Future<CaseClock>> started = new ArrayList<>();
      listener.also =
          (caseNumber, changed) -> {
            if (started.isEmpty() && caseNumber.endsWith("old")) {
              started.add(pool.submit(() -> start(number + "new", 5, 20)));
            }
          };
      importYear(2027, off, List.of());
      assertThat(started.get(0).get(30, TimeUnit.SECONDS).promised().dueDate()).isEqualTo("2027-01-06");
    } finally {
      pool.shutdownNow();
    }
    assertThat(importYear(2027, off, List.of())).isZero();
    publishNoMore(2027);
  }

  @Test
  void theBundledYearsAreStoredAtTheStartAndAgainOnlyWhereTheyDiffer() {
    String version = version();
    assertThat(jdbc.sql("select year_number from calendar_year where imported_by = 'bundled' order by 1")
            .query(Integer.class).list())
        .containsExactly(2024, 2025, 2026);

    adoption.adoptBundledYears();
    assertThat(version()).isEqualTo(version);

    jdbc.sql("delete from calendar_day where on_date = :day").param("day", LocalDate.of(2026, 10, 7)).update();
    adoption.adoptBundledYears();
    assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 10, 7))).isFalse();
  }

  @Test
  void aReleaseThatBringsAYearMovesTheOpenLimits() {
    clock.set("2026-09-28 10:00");
    start(3, 30);
    // As if the release before had not known the national holiday.
    jdbc.sql("update case_limit set due_on = :due where case_number = :number and limit_name = 'PROMISED'")
        .param("due", LocalDate.of(2026, 10, 1))
        .param("number", number)
        .update();
    jdbc.sql("delete from calendar_day where year_number = 2026").update();
    jdbc.sql("delete from calendar_year where year_number = 2026").update();
    listener.told.clear();

    adoption.adoptBundledYears();

    assertThat(listener.told).containsExactly(ClockId.handling(number));
    assertThat(jdbc.sql("select due_on from case_limit where case_number = :number and limit_name = 'PROMISED'")
            .param("number", number).query(LocalDate.class).single())
        .isEqualTo("2026-10-08");
  }

  @Test
  void whatAnAdministratorImportedIsNotReplacedByTheRelease() {
    CalendarYear bundled = calendars.current().year(2026).orElseThrow();
    SortedSet<LocalDate> off = new TreeSet<>(bundled.off());
    off.add(LocalDate.of(2026, 12, 1));
    importYear(2026, off, bundled.work());

    adoption.adoptBundledYears();

    assertThat(calendars.current().isWorkingDay(LocalDate.of(2026, 12, 1))).isFalse();
    publishNoMore(2026);
    adoption.adoptBundledYears();
  }

  @Test
  void healthStaysUpAndNamesTheCasesThatDependOnAnUnpublishedYear() {
    assertThat(health.health().getDetails()).isEmpty();
    clock.set("2026-12-28 10:00");
    start(3, 30);

    assertThat(health.health().getStatus().getCode()).isEqualTo("UP");
    assertThat(health.health().getDetails()).containsOnlyKeys("2027年日历未公布");
    assertThat(health.health().getDetails().toString()).contains("count=1", number);
  }

  private String version() {
    return jdbc.sql("select version from calendar_version where slot = 3").query(String.class).single();
  }

  /** Takes an imported year out again, which only a test may do. */
  private void publishNoMore(int year) {
    jdbc.sql("delete from calendar_day where year_number = :year").param("year", year).update();
    jdbc.sql("delete from calendar_year where year_number = :year").param("year", year).update();
    jdbc.sql("update calendar_version set version = :version")
        .param("version", java.util.UUID.randomUUID().toString())
        .update();
  }
}
