package org.chengnuo.clock.limits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.chengnuo.clock.calendar.CalendarImports;
import org.chengnuo.clock.calendar.CalendarStore;
import org.chengnuo.clock.calendar.CalendarYear;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock.Limit;
import org.chengnuo.clock.limits.ClockLedger.Stored;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets a year's published calendar hold: keeps the start of clocks out, replaces the year, recomputes every open limit,
 * publishes {@link ClockMoved} of the clocks that moved and keeps a record of it for ever, all in one transaction.
 */
@Service
public class CalendarAdoption {

  private static final int PAGE = 500;
  private static final ClockId FIRST = new ClockId("", "");

  /** By whom a year is recorded to have come that no person imported. */
  private static final String RELEASE = "系统";

  private final CalendarStore store;
  private final CalendarImports imports;
  private final ClockLedger ledger;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CalendarAdoption(
      CalendarStore store, CalendarImports imports, ClockLedger ledger, Clock clock,
      ApplicationEventPublisher events) {
    this.store = store;
    this.imports = imports;
    this.ledger = ledger;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Takes in a year.
   *
   * @param by the administrator
   * @return how many open limits moved, each limit of each clock of a case counted; one that stands still has no date that
   *     could move
   */
  @Transactional
  public int importYear(CalendarYear year, String by) {
    return take(year, by, by);
  }

  /**
   * Tells what {@link #importYear} would move, and moves nothing.
   *
   * @return how many open limits would move, counted as there
   */
  @Transactional(readOnly = true)
  public int preview(CalendarYear year) {
    WorkingCalendar before = store.current();
    WorkingCalendar after = before.with(year);
    int moved = 0;
    for (List<ClockId> page = ledger.openAfter(FIRST, PAGE);
        !page.isEmpty();
        page = ledger.openAfter(page.get(page.size() - 1), PAGE)) {
      moved += moves(page, before, after).moved();
    }
    return moved;
  }

  private int take(CalendarYear year, String importer, String by) {
    WorkingCalendar before = store.lockForImport();
    Instant at = now();
    int moved = recompute(before, store.replace(year, importer, at));
    imports.record(before.year(year.year()), year, by, at, moved);
    return moved;
  }

  /**
   * Takes the published years that come with this release into the database, so that open limits follow when a release
   * brings a year that was provisional before. What an administrator has imported stays.
   */
  @Transactional
  public void adoptBundledYears() {
    if (missing(store.current()).isEmpty()) {
      return;
    }
    missing(store.lockForImport()).forEach(year -> take(year, CalendarStore.BUNDLED, RELEASE));
  }

  private List<CalendarYear> missing(WorkingCalendar calendar) {
    return store.bundled().stream()
        .filter(CalendarYear::published)
        .filter(year -> isMissing(year, calendar))
        .toList();
  }

  private boolean isMissing(CalendarYear year, WorkingCalendar calendar) {
    return store.importer(year.year())
        .map(by -> by.equals(CalendarStore.BUNDLED) && !year.sameDays(calendar.year(year.year()).orElseThrow()))
        .orElse(true);
  }

  private int recompute(WorkingCalendar before, WorkingCalendar after) {
    int moved = 0;
    List<ClockId> page = ledger.lockOpenAfter(FIRST, PAGE);
    while (!page.isEmpty()) {
      moved += recompute(page, before, after);
      page = ledger.lockOpenAfter(page.get(page.size() - 1), PAGE);
    }
    return moved;
  }

  private int recompute(List<ClockId> page, WorkingCalendar before, WorkingCalendar after) {
    Moves moves = moves(page, before, after);
    ledger.storeDates(moves.redated());
    moves.told().forEach((id, recomputed) -> events.publishEvent(new ClockMoved(id, recomputed)));
    return moves.moved();
  }

  /**
   * What another calendar does to clocks.
   *
   * @param redated the limits that have another date, by clock
   * @param told clocks of which a running limit ends or warns at another time
   * @param moved how many running limits have another date
   */
  private record Moves(Map<ClockId, List<Limit>> redated, Map<ClockId, CaseClock> told, int moved) {}

  private Moves moves(List<ClockId> page, WorkingCalendar before, WorkingCalendar after) {
    Instant now = now();
    Map<ClockId, Stored> clocks = ledger.find(page.stream().map(ClockId::caseNumber).distinct().toList(), now);
    Map<ClockId, List<Limit>> redated = new LinkedHashMap<>();
    Map<ClockId, CaseClock> told = new LinkedHashMap<>();
    int moved = 0;
    for (ClockId id : page) {
      Stored stored = clocks.get(id);
      CaseClock recomputed = stored.clock().on(after);
      List<Limit> other = stored.moved(recomputed);
      redated.put(id, other);
      int running = (int) other.stream().filter(limit -> !recomputed.paused(limit)).count();
      moved += running;
      if (running > 0 || warnsAtAnotherTime(stored.clock().on(before), recomputed, now)) {
        told.put(id, recomputed);
      }
    }
    return new Moves(redated, told, moved);
  }

  // A make-up day inside a limit can shift half time without shifting the end.
  private static boolean warnsAtAnotherTime(CaseClock before, CaseClock after, Instant now) {
    return !before.nextWarningAt(now).equals(after.nextWarningAt(now));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
