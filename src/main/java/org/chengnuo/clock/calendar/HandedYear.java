package org.chengnuo.clock.calendar;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;

/**
 * A year's calendar as an administrator hands it in. Dates stay text until they are checked, so that one bad date does not hide
 * the others. What a reader was shown may be handed in again, published or not.
 */
@JsonIgnoreProperties({"published", "provisional"})
public record HandedYear(Integer year, List<String> off, List<String> work, String source) {

  private static final int MAX_LISTED = 400;
  private static final int MAX_SOURCE = 500;

  /**
   * The year that was handed in.
   *
   * @param yearText the year of the address
   * @throws InvalidInputException naming everything that is wrong at once
   */
  public CalendarYear of(String yearText) {
    int addressed = CalendarYear.number(yearText);
    List<FieldProblem> problems = new ArrayList<>();
    if (year != null && year != addressed) {
      problems.add(new FieldProblem("year", "与地址中的年份 " + addressed + " 不一致"));
    }
    if (source != null && source.length() > MAX_SOURCE) {
      problems.add(new FieldProblem("source", "来源不能超过 " + MAX_SOURCE + " 字"));
    }
    List<LocalDate> daysOff = dates("off", off, problems);
    List<LocalDate> daysWorked = dates("work", work, problems);
    if (!problems.isEmpty() && off != null && work != null) {
      problems.addAll(CalendarYear.problems(addressed, daysOff, daysWorked));
    }
    Inputs.refuse(problems);
    return CalendarYear.published(addressed, daysOff, daysWorked, source);
  }

  private static List<LocalDate> dates(String field, List<String> texts, List<FieldProblem> problems) {
    if (texts == null) {
      problems.add(new FieldProblem(field, "缺少日期数组"));
      return List.of();
    }
    if (texts.size() > MAX_LISTED) {
      problems.add(new FieldProblem(field, "日期不能超过 " + MAX_LISTED + " 个"));
      return List.of();
    }
    List<LocalDate> dates = new ArrayList<>();
    for (String text : texts) {
      try {
        dates.add(LocalDate.parse(text == null ? "" : text.strip()));
      } catch (DateTimeParseException e) {
        problems.add(new FieldProblem(field, "“" + text + "”不是有效日期，格式如 2026-02-13"));
      }
    }
    return dates;
  }
}
