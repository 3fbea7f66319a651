package org.chengnuo.clock.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.chengnuo.clock.calendar.CalendarYear;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Limits of every kind and several clocks of one case, as every database keeps them. */
@SpringBootTest(classes = ClockSlice.class, webEnvironment = SpringBootTest.WebEnvironment.NONE)
abstract class NamedLimitsRules {

  private static final PauseCause INQUIRY = new PauseCause("INQUIRY", "调查取证", "《投诉办法》第八条");

  private static final ClockDefinition ACCEPTANCE =
      new ClockDefinition(
          "受理",
          List.of(new LimitDefinition("ACCEPTANCE", "受理期限", 5, DayKind.WORKING_DAYS, new Thresholds(40, 60), List.of())));

  private static final ClockDefinition HANDLING =
      new ClockDefinition(
          "办理",
          List.of(
              new LimitDefinition("ANSWER", "答复期限", 60, DayKind.NATURAL_DAYS, TestClocks.USUAL, List.of(INQUIRY)),
              new LimitDefinition("CONTACT", "首次联系", 2, DayKind.OFFICE_HOURS, new Thresholds(25, 50), List.of())));

  @Autowired private CaseClocks clocks;
  @Autowired private Calendars calendars;
  @Autowired private CalendarAdoption adoption;
  @Autowired private SettableClock clock;
  @Autowired private ClockSlice.RecordingListener listener;
  @Autowired private JdbcClient jdbc;

  private final String number = UUID.randomUUID().toString();
  private final ClockId acceptance = new ClockId(number, "ACCEPTANCE");
  private final ClockId handling = ClockId.handling(number);

  @BeforeEach
  void beginOnAMonday() {
    clock.set("2026-03-02 10:00");
    listener.told.clear();
  }

  @AfterEach
  void leaveNoOpenClockBehind() {
    clocks.find(List.of(number)).keySet().forEach(open -> clocks.stop(open, null, "test", null));
  }

  @Test
  void aClockIsReadBackAsItWasDefinedWhenItStarted() {
    CaseClock started = start(handling, HANDLING);

    assertThat(started.definition()).isEqualTo(HANDLING);
    assertThat(clocks.get(handling).definition()).isEqualTo(HANDLING);
    assertThat(clocks.get(handling).limits()).isEqualTo(started.limits());
    assertThat(jdbc.sql("select limit_name, day_kind, due_on from case_limit where case_number = :case order by seq")
            .param("case", number)
            .query((row, i) -> row.getString(1) + " " + row.getString(2) + " " + row.getObject(3, LocalDate.class))
            .list())
        .containsExactly("ANSWER NATURAL_DAYS 2026-05-06", "CONTACT OFFICE_HOURS 2026-03-02");
  }

  @Test
  void theClocksOfACaseAreChangedEachForItself() {
    start(acceptance, ACCEPTANCE);
    clock.set("2026-03-04 10:00");
    clocks.stop(acceptance, "受理", "w", null);
    start(handling, HANDLING);
    clock.set("2026-03-05 10:00");
    clocks.pause(handling, "INQUIRY", "《投诉办法》第八条", "r", null);

    assertThat(clocks.find(List.of(number)).keySet()).containsExactly(acceptance, handling);
    assertThat(clocks.get(acceptance).stopped()).isTrue();
    assertThat(clocks.get(handling).paused()).isTrue();
    assertThat(clocks.get(acceptance).entries()).extracting(ClockEntry::kind)
        .containsExactly(ClockEntry.Kind.START, ClockEntry.Kind.STOP);
    assertThat(listener.told).containsExactly(acceptance, acceptance, handling, handling);
    assertThatThrownBy(() -> start(acceptance, ACCEPTANCE)).isInstanceOf(ConflictException.class);
    assertThat(clocks.find(new ClockId(number, "REVIEW"))).isEmpty();
  }

  @Test
  void onlyWhatTheLimitNamesStopsIt() {
    start(acceptance, ACCEPTANCE);
    start(handling, HANDLING);

    assertThatThrownBy(() -> clocks.pause(acceptance, "INQUIRY", "依据", "r", null)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> clocks.pause(handling, "HEARING", "依据", "r", null)).isInstanceOf(ConflictException.class);
    assertThatThrownBy(() -> clocks.pause(handling, "INQUIRY", " ", "r", null)).isInstanceOf(InvalidInputException.class);
    CaseClock paused = clocks.pause(handling, "INQUIRY", "依据", "r", null);
    assertThat(paused.causeLabel(paused.entries().get(1))).isEqualTo("调查取证");
    assertThat(paused.paused(paused.limit("ANSWER").orElseThrow())).isTrue();
    assertThat(paused.paused(paused.limit("CONTACT").orElseThrow())).isFalse();
  }

  @Test
  void anImportMovesTheLimitsOfEveryClockOfACase() {
    clock.set("2026-12-28 10:00");
    start(acceptance, ACCEPTANCE);
    // The sixtieth day is Friday, 26 February 2027.
    start(handling, HANDLING);
    CalendarYear expected = calendars.current().year(2027).orElseThrow();
    SortedSet<LocalDate> off = new TreeSet<>(expected.off());
    off.add(LocalDate.of(2027, 1, 4));
    off.add(LocalDate.of(2027, 2, 26));
    CalendarYear published = CalendarYear.published(2027, off, List.of(), "测试通知");
    listener.told.clear();
    try {
      assertThat(adoption.preview(published)).isEqualTo(2);
      assertThat(adoption.importYear(published, "admin")).isEqualTo(2);

      assertThat(listener.told).containsExactlyInAnyOrder(acceptance, handling);
      assertThat(clocks.get(acceptance).longest().dueDate()).isEqualTo("2027-01-06");
      assertThat(clocks.get(handling).longest().dueDate()).isEqualTo("2027-03-01");
      assertThat(adoption.importYear(published, "admin")).isZero();
    } finally {
      forget(2027);
    }
  }

  @Test
  void aLimitThatStandsStillHasNoDateThatAnImportCouldMove() {
    clock.set("2026-12-28 10:00");
    ClockDefinition both =
        new ClockDefinition(
            "两限",
            List.of(
                new LimitDefinition("STILL", "停", 5, DayKind.WORKING_DAYS, TestClocks.USUAL, List.of(INQUIRY)),
                new LimitDefinition("RUNNING", "走", 5, DayKind.WORKING_DAYS, TestClocks.USUAL, List.of())));
    start(handling, both);
    clocks.pause(handling, "INQUIRY", "依据", "r", null);
    SortedSet<LocalDate> off = new TreeSet<>(calendars.current().year(2027).orElseThrow().off());
    off.add(LocalDate.of(2027, 1, 4));
    listener.told.clear();
    try {
      assertThat(adoption.importYear(CalendarYear.published(2027, off, List.of(), null), "admin")).isEqualTo(1);
      assertThat(listener.told).containsExactly(handling);
    } finally {
      forget(2027);
    }
  }

  private CaseClock start(ClockId id, ClockDefinition definition) {
    return clocks.start(id, definition, clock.instant(), "依据", "w", null);
  }

  /** Takes an imported year out again, which only a test may do. */
  private void forget(int year) {
    jdbc.sql("delete from calendar_day where year_number = :year").param("year", year).update();
    jdbc.sql("delete from calendar_year where year_number = :year").param("year", year).update();
    jdbc.sql("update calendar_version set version = :version").param("version", UUID.randomUUID().toString()).update();
  }
}
