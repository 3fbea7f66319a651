package org.chengnuo.clock.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a year's calendar to the public, and who has replaced it. */
@RestController
@RequestMapping("/api/calendar/{year}")
class CalendarController {

  private static final String WEEKEND_RULE = "尚未公布，暂按周末规则推算";

  private record Shown(
      int year,
      Collection<LocalDate> off,
      Collection<LocalDate> work,
      boolean published,
      boolean provisional,
      String source) {}

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  private record ShownImport(
      OffsetDateTime importedAt,
      String importedBy,
      String source,
      int moved,
      Optional<CalendarImports.Days> before,
      CalendarImports.Days after) {}

  private final Calendars calendars;
  private final CalendarImports imports;
  private final Clock clock;

  CalendarController(Calendars calendars, CalendarImports imports, Clock clock) {
    this.calendars = calendars;
    this.imports = imports;
    this.clock = clock;
  }

  @GetMapping
  Shown show(@PathVariable("year") String yearText) {
    int year = CalendarYear.number(yearText);
    return calendars
        .current()
        .year(year)
        .map(y -> new Shown(year, y.off(), y.work(), y.published(), !y.published(), y.source()))
        .orElseGet(() -> new Shown(year, List.of(), List.of(), false, true, WEEKEND_RULE));
  }

  /** Who imported the year, when, and its days before and after; the last import first. */
  @GetMapping("/imports")
  List<ShownImport> imports(@PathVariable("year") String yearText) {
    return imports.of(CalendarYear.number(yearText)).stream()
        .map(
            taken ->
                new ShownImport(
                    taken.at().atZone(clock.getZone()).toOffsetDateTime(), taken.by(), taken.source(), taken.moved(),
                    taken.before(), taken.after()))
        .toList();
  }
}
