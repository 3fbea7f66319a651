package org.chengnuo.clock.limits;

import java.security.Principal;
import org.chengnuo.clock.calendar.CalendarYear;
import org.chengnuo.clock.calendar.HandedYear;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Takes in a year's published calendar from an administrator, and tells which limits it moves. */
@RestController
class CalendarImportController {

  /** @param preview whether nothing was moved and stored, but would be */
  private record Imported(int year, int moved, boolean preview) {}

  private final CalendarAdoption adoption;

  CalendarImportController(CalendarAdoption adoption) {
    this.adoption = adoption;
  }

  @PutMapping("/api/calendar/{year}")
  Imported take(
      @PathVariable("year") String yearText,
      @RequestParam(name = "preview", defaultValue = "false") boolean preview,
      @RequestBody HandedYear handed,
      Principal administrator) {
    CalendarYear year = handed.of(yearText);
    if (preview) {
      return new Imported(year.year(), adoption.preview(year), true);
    }
    String by = administrator == null ? "unknown" : administrator.getName();
    return new Imported(year.year(), adoption.importYear(year, by), false);
  }
}
