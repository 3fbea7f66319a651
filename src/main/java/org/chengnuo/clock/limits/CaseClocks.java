package org.chengnuo.clock.limits;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.chengnuo.clock.calendar.CalendarStore;
import org.chengnuo.clock.limits.ClockLedger.Stored;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.problem.NotFoundException;
import org.chengnuo.problem.TextLimit;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The clocks of all cases. Each change appends one entry to the clock's ledger, stores the dates derived from it and
 * publishes {@link ClockMoved}, all in the caller's transaction. Changes of one clock wait for each other; the
 * second one sees what the first has done and is refused where it no longer fits.
 *
 * <p>Every method that changes a clock throws {@link ConflictException} when the clock's state does not allow it, and
 * {@link InvalidInputException} when a text is missing or too long.
 */
@Service
public class CaseClocks {

  private static final TextLimit BASIS = TextLimit.lines(500);
  private static final TextLimit NOTE = TextLimit.lines(2000);
  private static final int MAX_EXTENSION = 60;

  private final ClockLedger ledger;
  private final CalendarStore calendars;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  CaseClocks(ClockLedger ledger, CalendarStore calendars, Clock clock, ApplicationEventPublisher events) {
    this.ledger = ledger;
    this.calendars = calendars;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Starts a clock of a case.
   *
   * @param definition what it measures; stored with the case, so that a later definition does not move it
   * @param at when what the limits run from happened, for a deemed acceptance the receipt of the material (行政许可法 art.
   *     32(1)(四)). A later instant than now counts as now.
   * @param basis the rule that starts it
   * @param by user or part of the system
   * @param note may be null
   */
  @Transactional
  public CaseClock start(ClockId id, ClockDefinition definition, Instant at, String basis, String by, String note) {
    check(basis, note);
    Instant now = now();
    Instant start = at.isAfter(now) ? now : at.truncatedTo(ChronoUnit.MILLIS);
    CaseClock started =
        CaseClock.of(
            definition, List.of(ClockEntry.start(start, basis, by, note)), calendars.lockForStart(id.caseNumber()), now);
    ledger.open(id, started, now);
    return tell(id, started);
  }

  /**
   * Stops the counting of the limits that stand still for a cause. Another pause may begin while one is open; a limit runs again
   * when all of its have ended.
   *
   * @param cause code of a cause that the clock's definition names
   * @param basis the rule that excludes the time, which depends on the law of the item
   */
  @Transactional
  public CaseClock pause(ClockId id, String cause, String basis, String by, String note) {
    if (basis == null || basis.isBlank()) {
      throw new InvalidInputException("basis", "中止计时须写明依据");
    }
    check(basis, note);
    return change(id, (before, at) -> before.with(ClockEntry.pause(at, cause, basis, by, note)));
  }

  /** Ends the open pause of this cause. */
  @Transactional
  public CaseClock resume(ClockId id, String cause, String basis, String by, String note) {
    check(basis, note);
    return change(id, (before, at) -> before.with(ClockEntry.resume(at, cause, basis, by, note)));
  }

  /**
   * Extends the limits that have not ended, once in the life of a clock, while it runs and before its last limit ends
   * (行政许可法 art. 42).
   *
   * @param days what the regime allows, in the unit of each limit
   * @param by the head of the organ who approved it
   * @param reason told to the applicant
   */
  @Transactional
  public CaseClock extend(ClockId id, int days, String basis, String by, String reason) {
    List<FieldProblem> problems = problems(basis, reason);
    if (days < 1 || days > MAX_EXTENSION) {
      problems.add(new FieldProblem("days", "延长的日数须在 1 至 " + MAX_EXTENSION + " 之间"));
    }
    if (reason == null || reason.isBlank()) {
      problems.add(new FieldProblem("reason", "延长期限须写明理由并告知申请人"));
    }
    refuse(problems);
    return change(id, (before, at) -> before.with(ClockEntry.extend(at, days, basis, by, reason)));
  }

  /** Stops the clock for good; stopping a stopped clock changes nothing. */
  @Transactional
  public CaseClock stop(ClockId id, String basis, String by, String note) {
    check(basis, note);
    return change(
        id, (before, at) -> before.stopped() ? before : before.with(ClockEntry.stop(at, basis, by, note)));
  }

  /**
   * The clock as it stands now, held until the caller's transaction ends: nobody pauses, resumes or extends it meanwhile.
   * For a decision that is only lawful while the clock stands as it does.
   *
   * <p>A step that changes the clock holds it before it writes anything else about the case: the end of a case waits for
   * whoever has written a row about it, and two steps that each have what the other waits for end in a deadlock.
   *
   * @throws ConflictException when the clock has not started
   */
  @Transactional
  public CaseClock hold(ClockId id) {
    lock(id);
    return get(id);
  }

  /**
   * The clock as it stands now.
   *
   * @throws NotFoundException when it has not started
   */
  public CaseClock get(ClockId id) {
    return find(id).orElseThrow(() -> notStarted(id.caseNumber()));
  }

  /** The clock as it stands now; empty when it has not started. */
  public Optional<CaseClock> find(ClockId id) {
    return ledger.find(id, now()).map(Stored::clock);
  }

  /** All clocks of many cases in one statement, for lists; those of a case in the order in which they started. */
  public Map<ClockId, CaseClock> find(Collection<String> caseNumbers) {
    Map<ClockId, CaseClock> clocks = new LinkedHashMap<>();
    ledger.find(caseNumbers, now()).forEach((id, stored) -> clocks.put(id, stored.clock()));
    return clocks;
  }

  static NotFoundException notStarted(String caseNumber) {
    return new NotFoundException("办件 " + caseNumber + " 不存在或尚未开始计时");
  }

  private CaseClock change(ClockId id, BiFunction<CaseClock, Instant, CaseClock> append) {
    lock(id);
    Instant now = now();
    Stored stored = ledger.find(id, now).orElseThrow();
    CaseClock before = stored.clock();
    CaseClock after = append.apply(before, notBefore(before, now));
    if (after == before) {
      return before;
    }
    ledger.append(stored, after, now);
    return tell(id, after);
  }

  private void lock(ClockId id) {
    if (!ledger.lock(id)) {
      throw new ConflictException("办件 " + id.caseNumber() + " 尚未开始计时");
    }
  }

  // Nodes' clocks differ by moments; the ledger's order is the order of the locks.
  private static Instant notBefore(CaseClock before, Instant now) {
    return now.isBefore(before.lastChange()) ? before.lastChange() : now;
  }

  private CaseClock tell(ClockId id, CaseClock changed) {
    events.publishEvent(new ClockMoved(id, changed));
    return changed;
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static void check(String basis, String note) {
    refuse(problems(basis, note));
  }

  private static List<FieldProblem> problems(String basis, String note) {
    List<FieldProblem> problems = new ArrayList<>();
    if (basis != null) {
      BASIS.fault(basis).ifPresent(fault -> problems.add(new FieldProblem("basis", "依据" + fault)));
    }
    if (note != null) {
      NOTE.fault(note).ifPresent(fault -> problems.add(new FieldProblem("note", "说明" + fault)));
    }
    return problems;
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
