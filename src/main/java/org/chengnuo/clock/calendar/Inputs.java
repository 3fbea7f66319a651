package org.chengnuo.clock.calendar;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;

/** Reads request parameters as text, so that everything wrong with a request is named at once and in Chinese. */
final class Inputs {

  private Inputs() {}

  /** The date, or null with a problem added. */
  static LocalDate date(String field, String text, List<FieldProblem> problems) {
    if (text == null || text.isBlank()) {
      problems.add(new FieldProblem(field, "缺少日期，格式如 2026-02-13"));
      return null;
    }
    try {
      LocalDate date = LocalDate.parse(text.strip());
      if (date.getYear() < CalendarYear.FIRST_YEAR || date.getYear() > CalendarYear.LAST_YEAR) {
        String years = CalendarYear.FIRST_YEAR + " 至 " + CalendarYear.LAST_YEAR;
        problems.add(new FieldProblem(field, "日期须在 " + years + " 年之间"));
        return null;
      }
      return date;
    } catch (DateTimeParseException e) {
      problems.add(new FieldProblem(field, "不是有效日期，格式如 2026-02-13"));
      return null;
    }
  }

  /** The number, or the lower bound with a problem added. */
  static int integer(String field, String text, int min, int max, List<FieldProblem> problems) {
    String range = "须为 " + min + " 至 " + max + " 之间的整数";
    if (text == null || text.isBlank()) {
      problems.add(new FieldProblem(field, "缺少数值，" + range));
      return min;
    }
    try {
      int value = Integer.parseInt(text.strip());
      if (value >= min && value <= max) {
        return value;
      }
    } catch (NumberFormatException e) {
      // Reported below together with numbers out of range.
    }
    problems.add(new FieldProblem(field, range));
    return min;
  }

  static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
