package org.chengnuo.clock;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
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

  static final int FIRST_YEAR = 2000;
  static final int LAST_YEAR = 2100;

  public CalendarYear {
    off = Collections.unmodifiableSortedSet(new TreeSet<>(off));
    work = Collections.unmodifiableSortedSet(new TreeSet<>(work));
  }

  /**
   * Checks a year as somebody handed it in.
   *
   * @throws InvalidInputException naming everything that is wrong with it at once
   */
  static CalendarYear checked(
      int year, Collection<LocalDate> off, Collection<LocalDate> work, boolean published, String source) {
    List<FieldProblem> problems = problems(year, off, work);
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
    return new CalendarYear(year, new TreeSet<>(off), new TreeSet<>(work), published, source);
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

  boolean sameDays(CalendarYear other) {
    return off.equals(other.off) && work.equals(other.work);
  }

  static boolean isWeekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }
}
