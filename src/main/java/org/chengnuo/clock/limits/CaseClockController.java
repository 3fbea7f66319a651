package org.chengnuo.clock.limits;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.chengnuo.clock.limits.CaseClock.DayLine;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the staff why a case is due when it is. */
@RestController
class CaseClockController {

  private record Shown(
      String caseNumber,
      boolean running,
      boolean paused,
      boolean stopped,
      ShownLimit promised,
      ShownLimit statutory,
      List<ShownEntry> entries,
      List<DayLine> days) {}

  private record ShownLimit(int limitDays, OffsetDateTime dueAt, AlarmLevel level, boolean provisional) {}

  private record ShownEntry(
      ClockEntry.Kind kind, String kindLabel, OffsetDateTime at, String cause, String causeLabel, String basis,
      String by, String note, Integer days) {}

  private final CaseClocks clocks;
  private final Clock clock;

  CaseClockController(CaseClocks clocks, Clock clock) {
    this.clocks = clocks;
    this.clock = clock;
  }

  @GetMapping("/api/cases/{caseNumber}/clock")
  Shown show(@PathVariable("caseNumber") String caseNumber) {
    CaseClock found = clocks.get(caseNumber);
    return new Shown(
        caseNumber,
        found.running(),
        found.paused(),
        found.stopped(),
        shown(found, found.promised()),
        shown(found, found.statutory()),
        found.entries().stream().map(this::shown).toList(),
        found.days());
  }

  private ShownLimit shown(CaseClock found, CaseClock.Limit limit) {
    return new ShownLimit(
        limit.limitDays(), local(limit.dueAt()), found.level(limit, found.asOf()), limit.provisional());
  }

  private ShownEntry shown(ClockEntry entry) {
    Integer days = entry.days() == 0 ? null : entry.days();
    return new ShownEntry(
        entry.kind(), entry.kind().label(), local(entry.at()), entry.cause(), entry.causeLabel(), entry.basis(),
        entry.by(), entry.note(), days);
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
