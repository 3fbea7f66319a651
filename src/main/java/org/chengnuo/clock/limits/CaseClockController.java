package org.chengnuo.clock.limits;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.chengnuo.clock.limits.CaseClock.DayLine;
import org.chengnuo.clock.limits.CaseClock.Limit;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Shows the staff why a case is due when it is. */
@RestController
class CaseClockController {

  /**
   * The clock of the handling or, of a case that has none, the first.
   *
   * @param promised null where the clock has no limit of the name
   * @param clocks all clocks of the case with all their limits
   */
  private record Shown(
      String caseNumber,
      @JsonUnwrapped State state,
      ShownLimit promised,
      ShownLimit statutory,
      List<ShownEntry> entries,
      List<DayLine> days,
      List<ShownClock> clocks) {}

  private record State(boolean running, boolean paused, boolean stopped) {}

  private record ShownLimit(int limitDays, OffsetDateTime dueAt, AlarmLevel level, boolean provisional) {}

  private record ShownEntry(
      @JsonUnwrapped What what, OffsetDateTime at, @JsonUnwrapped Cause cause, String basis, String by, String note,
      Integer days) {}

  private record What(ClockEntry.Kind kind, String kindLabel) {}

  private record Cause(String cause, String causeLabel) {}

  private record ShownClock(
      String name, String label, @JsonUnwrapped State state, List<NamedLimit> limits, List<ShownEntry> entries) {}

  private record NamedLimit(
      String name, String label, int length, DayKind dayKind, String inWords, @JsonUnwrapped End end, List<DayLine> days) {}

  private record End(OffsetDateTime dueAt, AlarmLevel level, boolean provisional) {}

  private final CaseClocks clocks;
  private final Clock clock;

  CaseClockController(CaseClocks clocks, Clock clock) {
    this.clocks = clocks;
    this.clock = clock;
  }

  @GetMapping("/api/cases/{caseNumber}/clock")
  Shown show(@PathVariable("caseNumber") String caseNumber) {
    Map<ClockId, CaseClock> all = clocks.find(List.of(caseNumber));
    CaseClock first =
        all.values().stream().findFirst().orElseThrow(() -> CaseClocks.notStarted(caseNumber));
    CaseClock found = all.getOrDefault(ClockId.handling(caseNumber), first);
    return new Shown(
        caseNumber,
        state(found),
        shown(found, LimitDefinition.PROMISED),
        shown(found, LimitDefinition.STATUTORY),
        entries(found),
        found.days(),
        all.entrySet().stream().map(each -> shown(each.getKey(), each.getValue())).toList());
  }

  private static State state(CaseClock found) {
    return new State(found.running(), found.paused(), found.stopped());
  }

  private ShownLimit shown(CaseClock found, String name) {
    return found.limit(name)
        .map(
            limit ->
                new ShownLimit(
                    limit.length(), local(limit.dueAt()), found.level(limit, found.asOf()), limit.provisional()))
        .orElse(null);
  }

  private ShownClock shown(ClockId id, CaseClock found) {
    return new ShownClock(
        id.name(),
        found.definition().label(),
        state(found),
        found.limits().stream().map(limit -> named(found, limit)).toList(),
        entries(found));
  }

  private NamedLimit named(CaseClock found, Limit limit) {
    LimitDefinition definition = limit.definition();
    return new NamedLimit(
        limit.name(),
        definition.label(),
        limit.length(),
        definition.dayKind(),
        limit.inWords(),
        new End(local(limit.dueAt()), found.level(limit, found.asOf()), limit.provisional()),
        found.days(limit));
  }

  private List<ShownEntry> entries(CaseClock found) {
    return found.entries().stream().map(entry -> shown(found, entry)).toList();
  }

  private ShownEntry shown(CaseClock found, ClockEntry entry) {
    Integer days = entry.days() == 0 ? null : entry.days();
    return new ShownEntry(
        new What(entry.kind(), entry.kind().label()),
        local(entry.at()),
        new Cause(entry.cause(), found.causeLabel(entry)),
        entry.basis(),
        entry.by(),
        entry.note(),
        days);
  }

  private OffsetDateTime local(Instant instant) {
    return instant.atZone(clock.getZone()).toOffsetDateTime();
  }
}
