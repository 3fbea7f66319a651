package org.chengnuo.clock.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;

/**
 * One year of the statutory calendar as the State Council's general office publishes it (全国年节及纪念日放假办法).
 *
 * @param year the year all dates lie in
 * @param off days off, weekends inside a holiday included
 * @param work weekend days that are worked in exchange (调休上班)
 * @param published false while the notice for the year is not out and the dates are only expected
 * @param source where the dates come from, in Chinese
 */
public record CalendarYear(
    int year, SortedSet<LocalDate> off, SortedSet<LocalDate> work, boolean published, String source) {

  private static final String DEFAULT_SOURCE = "国务院办公厅通知（管理员载入）";

  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2100;

  // A year has 365 or 366 days, 104 to 106 of them on weekends; the law gives eleven to thirteen days off (全国年节及纪念日
  // 放假办法 art. 2), which are extended by days that are worked for.
  private static final int FEWEST_WORKING_DAYS = 240;
  private static final int MOST_WORKING_DAYS = 256;

  public CalendarYear {
    off = Collections.unmodifiableSortedSet(new TreeSet<>(off));
    work = Collections.unmodifiableSortedSet(new TreeSet<>(work));
  }

  /**
   * A year that has been published, checked.
   *
   * @param source the notice it comes from; null for a standard text
   * @throws InvalidInputException naming everything that is wrong with it at once
   */
  public static CalendarYear published(
      int year, Collection<LocalDate> off, Collection<LocalDate> work, String source) {
    return checked(year, off, work, true, source == null || source.isBlank() ? DEFAULT_SOURCE : source);
  }

  /**
   * Checks a year as somebody handed it in.
   *
   * @throws InvalidInputException naming everything that is wrong with it at once
   */
  static CalendarYear checked(
      int year, Collection<LocalDate> off, Collection<LocalDate> work, boolean published, String source) {
    List<FieldProblem> problems = problems(year, off, work);
    CalendarYear checked = new CalendarYear(year, new TreeSet<>(off), new TreeSet<>(work), published, source);
    if (problems.isEmpty()) {
      problems.addAll(checked.implausible());
    }
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return checked;
  }

  /** What no year can be, though each of its dates may be right. */
  private List<FieldProblem> implausible() {
    Map<Month, Long> workingDays =
        LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1))
            .filter(day -> work.contains(day) || !isWeekend(day) && !off.contains(day))
            .collect(Collectors.groupingBy(LocalDate::getMonth, Collectors.counting()));
    List<FieldProblem> problems = new ArrayList<>();
    long total = workingDays.values().stream().mapToLong(Long::longValue).sum();
    if (total < FEWEST_WORKING_DAYS || total > MOST_WORKING_DAYS) {
      problems.add(
          new FieldProblem(
              "off",
              "全年工作日为 " + total + " 天，应在 " + FEWEST_WORKING_DAYS + " 至 " + MOST_WORKING_DAYS
                  + " 天之间，请核对放假和调休上班日期是否齐全"));
    }
    Arrays.stream(Month.values())
        .filter(month -> !workingDays.containsKey(month))
        .forEach(month -> problems.add(new FieldProblem("off", month.getValue() + " 月没有工作日，请核对放假日期")));
    return problems;
  }

  static List<FieldProblem> problems(int year, Collection<LocalDate> off, Collection<LocalDate> work) {
    List<FieldProblem> problems = new ArrayList<>();
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      problems.add(new FieldProblem("year", "年份须在 " + FIRST_YEAR + " 至 " + LAST_YEAR + " 之间"));
    }
    if (off.isEmpty()) {
      problems.add(new FieldProblem("off", "放假日期不能为空，每年都有法定节假日"));
    }
    checkDates("off", year, off, problems);
    checkDates("work", year, work, problems);
    Set<LocalDate> offDates = new HashSet<>(off);
    for (LocalDate day : new TreeSet<>(work)) {
      if (offDates.contains(day)) {
        problems.add(new FieldProblem("work", day + " 同时列为放假和上班"));
      }
      if (!isWeekend(day)) {
        problems.add(new FieldProblem("work", day + " 不是周六或周日，不能作为调休上班日"));
      }
    }
    return problems;
  }

  private static void checkDates(String field, int year, Collection<LocalDate> days, List<FieldProblem> problems) {
    Set<LocalDate> seen = new HashSet<>();
    for (LocalDate day : days) {
      if (day.getYear() != year) {
        problems.add(new FieldProblem(field, day + " 不在 " + year + " 年内"));
      }
      if (!seen.add(day)) {
        problems.add(new FieldProblem(field, day + " 重复"));
      }
    }
  }

  /** Whether both years have the same days off and the same make-up days. */
  public boolean sameDays(CalendarYear other) {
    return off.equals(other.off) && work.equals(other.work);
  }

  /** The year that a text names; refused when it names none. */
  static int number(String text) {
    List<FieldProblem> problems = new ArrayList<>();
    int year = Inputs.integer("year", text, FIRST_YEAR, LAST_YEAR, problems);
    Inputs.refuse(problems);
    return year;
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
