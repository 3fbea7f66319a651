package org.chengnuo.clock.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengnuo.clock.calendar.TestCalendars.BUNDLED;
import static org.chengnuo.clock.calendar.TestCalendars.WEEKENDS_ONLY;
import static org.chengnuo.clock.calendar.TestCalendars.at;

import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.chengnuo.problem.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

  @ParameterizedTest
  @CsvSource({
    "2024, 22 18 21 22 21 19 23 22 21 19 21 22",
    "2025, 19 19 21 22 19 20 23 21 23 18 20 23",
    "2026, 21 16 22 21 19 21 23 21 22 18 21 23"
  })
  void thePublishedYearsHaveTheWorkingDaysPerMonthThatTheNoticesGive(int year, String perMonth) {
    List<Integer> counted =
        IntStream.rangeClosed(1, 12)
            .mapToObj(month -> YearMonth.of(year, month))
            .map(month -> BUNDLED.countWorkingDays(month.atDay(1).minusDays(1), month.atEndOfMonth()))
            .toList();
    assertThat(counted).isEqualTo(List.of(perMonth.split(" ")).stream().map(Integer::valueOf).toList());
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-13, 调休前的工作日, 工作日",
    "2026-02-14, 春节前周六, 调休上班",
    "2026-02-16, 春节, 法定节假日",
    "2026-02-22, 春节内的周日, 法定节假日",
    "2026-03-07, 平常的周六, 周末",
    "2027-02-05, 推算的除夕, 法定节假日（暂定）",
    "2027-03-06, 未公布年份的周六, 周末（暂定）",
    "2028-10-02, 没有日历的年份, 工作日（暂定）"
  })
  void everyDayTellsWhatItIs(LocalDate date, String what, String reason) {
    assertThat(BUNDLED.day(date).reason()).as(what).isEqualTo(reason);
  }

  @Test
  void aYearWithoutAPublishedCalendarIsProvisional() {
    assertThat(BUNDLED.isProvisional(LocalDate.of(2026, 12, 31))).isFalse();
    assertThat(BUNDLED.isProvisional(LocalDate.of(2027, 1, 1))).isTrue();
    assertThat(BUNDLED.isProvisional(LocalDate.of(2028, 1, 1))).isTrue();
    assertThat(BUNDLED.isProvisional(LocalDate.of(2026, 12, 31), LocalDate.of(2027, 1, 4))).isTrue();
    assertThat(BUNDLED.isProvisional(LocalDate.of(2024, 1, 1), LocalDate.of(2026, 12, 31))).isFalse();
  }

  @Test
  void aDateInADocumentIsWrittenInChineseAndSaysWhereItIsProvisional() {
    assertThat(BUNDLED.inWords(LocalDate.of(2026, 3, 9))).isEqualTo("2026年3月9日");
    assertThat(BUNDLED.inWords(LocalDate.of(2027, 1, 7))).isEqualTo("2027年1月7日（暂定，以国务院公布的放假安排为准）");
    assertThat(BUNDLED.lastDayInWords(LocalDate.of(2026, 3, 9))).isEqualTo("2026年3月9日（含当日）");
    assertThat(BUNDLED.lastDayInWords(LocalDate.of(2027, 1, 7)))
        .isEqualTo("2027年1月7日（含当日；暂定，以国务院公布的放假安排为准）");
  }

  @Test
  void aPublishedYearReplacesTheExpectedOne() {
    CalendarYear published =
        CalendarYear.checked(
            2027, TestCalendars.daysOff(2027, LocalDate.of(2027, 1, 1)), List.of(LocalDate.of(2027, 1, 3)), true, "通知");
    WorkingCalendar replaced = BUNDLED.with(published);

    assertThat(replaced.day(LocalDate.of(2027, 1, 3)).reason()).isEqualTo("调休上班");
    assertThat(replaced.isWorkingDay(LocalDate.of(2027, 2, 5))).isTrue();
    assertThat(BUNDLED.isWorkingDay(LocalDate.of(2027, 2, 5))).isFalse();
  }

  @Test
  void noWorkingDaysAddedGiveTheDayItselfOrTheNextWorkingDay() {
    assertThat(BUNDLED.plusWorkingDays(LocalDate.of(2026, 2, 13), 0)).isEqualTo("2026-02-13");
    assertThat(BUNDLED.plusWorkingDays(LocalDate.of(2026, 2, 15), 0)).isEqualTo("2026-02-24");
    assertThatIllegalArgumentException().isThrownBy(() -> BUNDLED.plusWorkingDays(LocalDate.of(2026, 2, 13), -1));
  }

  @Test
  void aSpanThatEndsBeforeItBeginsHasNoWorkingDays() {
    assertThat(BUNDLED.countWorkingDays(LocalDate.of(2026, 3, 9), LocalDate.of(2026, 3, 2))).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-03-09 09:00, PT1H,    2026-03-09 10:00",
    "2026-03-09 11:30, PT1H,    2026-03-09 15:00",
    "2026-03-09 11:30, PT30M,   2026-03-09 12:00",
    "2026-03-09 13:00, PT1H,    2026-03-09 15:30",
    "2026-03-09 17:00, PT1H,    2026-03-10 09:00",
    "2026-03-06 17:00, PT1H,    2026-03-09 09:00",
    "2026-03-09 07:00, PT6H30M, 2026-03-09 17:30",
    "2026-03-09 08:30, PT13H,   2026-03-10 17:30",
    "2026-02-14 20:00, PT2H,    2026-02-24 10:30",
    "2026-03-07 12:00, PT0S,    2026-03-07 12:00"
  })
  void workingTimePassesOnlyWhileTheWindowsAreOpen(String from, Duration time, String end) {
    assertThat(plus(from, time)).isEqualTo(at(end));
  }

  private static java.time.Instant plus(String from, Duration time) {
    return BUNDLED.plusWorkingTime(at(from), time);
  }

  @Test
  void workingTimeCannotBeNegative() {
    assertThatIllegalArgumentException().isThrownBy(() -> plus("2026-03-09 09:00", Duration.ofHours(-1)));
    assertThat(BUNDLED.workingTimeBetween(at("2026-03-09 09:00"), at("2026-03-02 09:00"))).isZero();
  }

  @Test
  void aDayEndsAtTheCloseOfBusinessInTheBureausZone() {
    assertThat(BUNDLED.closeOfBusiness(LocalDate.of(2026, 3, 9))).isEqualTo("2026-03-09T09:30:00Z");
    assertThat(BUNDLED.dateOf(at("2026-03-09 00:30"))).isEqualTo("2026-03-09");
    assertThat(BUNDLED.workingDay()).isEqualTo(Duration.ofMinutes(390));
    assertThat(WEEKENDS_ONLY.isWorkingDay(LocalDate.of(2026, 10, 1))).isTrue();
  }

  @Test
  void officeHoursAreReadFromTheConfigurationOrRefused() {
    OfficeHours shorter = OfficeHours.parse("09:00-12:00, 13:00-17:00", TestCalendars.ZONE);
    assertThat(shorter.perDay()).isEqualTo(Duration.ofHours(7));
    for (String wrong : List.of("", "9-17", "12:00-08:30", "08:30-12:00,11:00-17:00", "08:30", "08:30-12:00-13:00")) {
      assertThatIllegalArgumentException().isThrownBy(() -> OfficeHours.parse(wrong, TestCalendars.ZONE));
    }
  }

  @Test
  void aYearThatCannotBeIsRefusedThoughEachDateIsRight() {
    List<LocalDate> hardlyAny = List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 10, 1));
    assertThatThrownBy(() -> CalendarYear.checked(2027, hardlyAny, List.of(), true, "通知"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("全年工作日为 259 天，应在 240 至 256 天之间");

    List<LocalDate> may = LocalDate.of(2027, 5, 1).datesUntil(LocalDate.of(2027, 6, 1)).toList();
    assertThatThrownBy(() -> CalendarYear.checked(2027, may, List.of(), true, "通知"))
        .hasMessageContaining("5 月没有工作日");
    List<LocalDate> tooMany = LocalDate.of(2027, 5, 1).datesUntil(LocalDate.of(2027, 7, 1)).toList();
    assertThatThrownBy(() -> CalendarYear.checked(2027, tooMany, List.of(), true, "通知"))
        .hasMessageContaining("全年工作日为 218 天")
        .hasMessageContaining("5 月没有工作日")
        .hasMessageContaining("6 月没有工作日");
  }

  @Test
  void everyYearThatThePublicCalendarKnowsCouldBe() {
    assertThat(BundledCalendars.read()).extracting(CalendarYear::year).contains(2024, 2025, 2026, 2027);
  }

  @Test
  void aCalendarThatBreaksRulesIsRefusedWithAllOfThemAtOnce() {
    List<LocalDate> off =
        List.of(LocalDate.of(2027, 1, 1), LocalDate.of(2027, 1, 1), LocalDate.of(2026, 1, 2), LocalDate.of(2027, 1, 2));
    List<LocalDate> work = List.of(LocalDate.of(2027, 1, 2), LocalDate.of(2027, 1, 4));

    assertThatThrownBy(() -> CalendarYear.checked(2027, off, work, true, "通知"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("2027-01-01 重复")
        .hasMessageContaining("2026-01-02 不在 2027 年内")
        .hasMessageContaining("2027-01-02 同时列为放假和上班")
        .hasMessageContaining("2027-01-04 不是周六或周日");
    assertThatThrownBy(() -> CalendarYear.checked(1999, List.of(), List.of(), true, "通知"))
        .isInstanceOf(InvalidInputException.class)
        .hasMessageContaining("2000 至 2100")
        .hasMessageContaining("不能为空");
  }
}
