package org.chengnuo.clock;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.Principal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.chengnuo.problem.FieldProblem;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a year's calendar to the public and takes in a published one from an administrator. */
@RestController
@RequestMapping("/api/calendar/{year}")
class CalendarController {

  private static final int MAX_LISTED = 400;
  private static final int MAX_SOURCE = 500;
  private static final String WEEKEND_RULE = "尚未公布，暂按周末规则推算";

  private record Shown(
      int year,
      Collection<LocalDate> off,
      Collection<LocalDate> work,
      boolean published,
      boolean provisional,
      String source) {}

  // Dates stay text until they are checked, so that one bad date does not hide the others. What a reader was shown may
  // be handed in again, published or not.
  @JsonIgnoreProperties({"published", "provisional"})
  private record Handed(Integer year, List<String> off, List<String> work, String source) {}

  /** @param preview whether nothing was moved and stored, but would be */
  private record Imported(int year, int moved, boolean preview) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record ShownImport(
      OffsetDateTime importedAt,
      String importedBy,
      String source,
      int moved,
      Optional<CalendarImports.Days> before,
      CalendarImports.Days after) {}

  private final Calendars calendars;
  private final Clock clock;

  CalendarController(Calendars calendars, Clock clock) {
    this.calendars = calendars;
    this.clock = clock;
  }

  @GetMapping
  Shown show(@PathVariable("year") String yearText) {
    int year = year(yearText);
    return calendars
        .current()
        .year(year)
        .map(y -> new Shown(year, y.off(), y.work(), y.published(), !y.published(), y.source()))
        .orElseGet(() -> new Shown(year, List.of(), List.of(), false, true, WEEKEND_RULE));
  }

  @PutMapping
  Imported take(
      @PathVariable("year") String yearText,
      @RequestParam(name = "preview", defaultValue = "false") boolean preview,
      @RequestBody Handed handed,
      Principal administrator) {
    int year = year(yearText);
    List<FieldProblem> problems = new ArrayList<>();
    if (handed.year() != null && handed.year() != year) {
      problems.add(new FieldProblem("year", "与地址中的年份 " + year + " 不一致"));
    }
    if (handed.source() != null && handed.source().length() > MAX_SOURCE) {
      problems.add(new FieldProblem("source", "来源不能超过 " + MAX_SOURCE + " 字"));
    }
    List<LocalDate> off = dates("off", handed.off(), problems);
    List<LocalDate> work = dates("work", handed.work(), problems);
    if (!problems.isEmpty() && handed.off() != null && handed.work() != null) {
      problems.addAll(CalendarYear.problems(year, off, work));
    }
    Inputs.refuse(problems);
    if (preview) {
      return new Imported(year, calendars.preview(year, off, work), true);
    }
    String by = administrator == null ? "unknown" : administrator.getName();
    return new Imported(year, calendars.importYear(year, off, work, handed.source(), by), false);
  }

  /** Who imported the year, when, and its days before and after; the last import first. */
  @GetMapping("/imports")
  List<ShownImport> imports(@PathVariable("year") String yearText) {
    return calendars.imports(year(yearText)).stream()
        .map(
            taken ->
                new ShownImport(
                    taken.at().atZone(clock.getZone()).toOffsetDateTime(), taken.by(), taken.source(), taken.moved(),
                    taken.before(), taken.after()))
        .toList();
  }

  private static int year(String text) {
    List<FieldProblem> problems = new ArrayList<>();
    int year = Inputs.integer("year", text, CalendarYear.FIRST_YEAR, CalendarYear.LAST_YEAR, problems);
    Inputs.refuse(problems);
    return year;
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
