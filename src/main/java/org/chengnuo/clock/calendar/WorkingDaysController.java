package org.chengnuo.clock.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengnuo.clock.calendar.CalendarDay.Kind;
import org.chengnuo.problem.FieldProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Lets the public add and count statutory working days. */
@RestController
@RequestMapping("/api/working-days")
class WorkingDaysController {

  private static final int MAX_DAYS = 3650;
  private static final int MAX_YEARS = 20;

  private record DueDate(
      LocalDate from, int days, LocalDate dueDate, OffsetDateTime dueAt, boolean provisional, String explanation) {}

  private record Count(LocalDate from, LocalDate to, int count, boolean provisional) {}

  private final Calendars calendars;

  WorkingDaysController(Calendars calendars) {
    this.calendars = calendars;
  }

  /** The end of a limit of so many working days; the day {@code from} itself is not counted. */
  @GetMapping("/due-date")
  DueDate dueDate(
      @RequestParam(name = "from", required = false) String fromText,
      @RequestParam(name = "days", required = false) String daysText) {
    List<FieldProblem> problems = new ArrayList<>();
    LocalDate from = Inputs.date("from", fromText, problems);
    int days = Inputs.integer("days", daysText, 0, MAX_DAYS, problems);
    Inputs.refuse(problems);
    WorkingCalendar calendar = calendars.current();
    LocalDate due = calendar.plusWorkingDays(from, days);
    Instant dueAt = calendar.closeOfBusiness(due);
    return new DueDate(
        from,
        days,
        due,
        dueAt.atZone(calendar.zone()).toOffsetDateTime(),
        calendar.isProvisional(earlier(from.plusDays(1), due), due),
        explanation(calendar, from, due));
  }

  /** Working days after {@code from} up to and with {@code to}. */
  @GetMapping("/count")
  Count count(
      @RequestParam(name = "from", required = false) String fromText,
      @RequestParam(name = "to", required = false) String toText) {
    List<FieldProblem> problems = new ArrayList<>();
    LocalDate from = Inputs.date("from", fromText, problems);
    LocalDate to = Inputs.date("to", toText, problems);
    if (from != null && to != null && to.isBefore(from)) {
      problems.add(new FieldProblem("to", "截止日期不能早于起始日期"));
    }
    if (from != null && to != null && to.isAfter(from.plusYears(MAX_YEARS))) {
      problems.add(new FieldProblem("to", "起止日期相距不能超过 " + MAX_YEARS + " 年"));
    }
    Inputs.refuse(problems);
    WorkingCalendar calendar = calendars.current();
    return new Count(
        from,
        to,
        calendar.countWorkingDays(from, to),
        calendar.isProvisional(earlier(from.plusDays(1), to), to));
  }

  private static String explanation(WorkingCalendar calendar, LocalDate from, LocalDate due) {
    Map<Kind, Integer> passed = new EnumMap<>(Kind.class);
    for (LocalDate day = from.plusDays(1); !day.isAfter(due); day = day.plusDays(1)) {
      passed.merge(calendar.day(day).kind(), 1, Integer::sum);
    }
    String days =
        passed.entrySet().stream()
            .map(entry -> entry.getKey().label() + " " + entry.getValue() + " 天")
            .collect(Collectors.joining("，"));
    return days.isEmpty() ? "起算日当日" : "起算日不计入；其后" + days;
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }
}
