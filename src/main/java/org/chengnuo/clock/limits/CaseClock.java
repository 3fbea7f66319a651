package org.chengnuo.clock.limits;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.ClockEntry.Kind;
import org.chengnuo.problem.ConflictException;

/**
 * One clock of a case: a pure function of its ledger, its limits and the calendar, at one instant.
 *
 * <ul>
 *   <li>Each limit is counted off from the start in its own day kind (see {@link DayKind}), without the time of the pauses for
 *       whose cause it stands still, once however many pauses cover it.
 *   <li>Of a limit of days, the days d with pauseDay &le; d &lt; resumeDay are excluded. A pause or resumption after the close of
 *       business belongs to the next day: the day is over, so that a limit that has ended is not mended by a late pause, and none
 *       ends in the very evening in which its case is resumed.
 *   <li>While a limit stands still its due date is open too: it is where it would lie if the case were resumed at {@link #asOf()}.
 *   <li>An extension (行政许可法 art. 42) lengthens every limit that has not ended. The statute gives it for the
 *       statutory limit; the promise moves along because the extension notice tells the applicant its new date. A
 *       promise that is broken stays broken.
 * </ul>
 */
public final class CaseClock {

  /**
   * One of the limits as it stands.
   *
   * @param length in units of the day kind, an extension included
   * @param dueDate the last day
   * @param dueAt the end of the last day's business or of the last hour, from which on the limit is broken
   * @param provisional the end depends on a year whose calendar is not published
   */
  public record Limit(LimitDefinition definition, int length, LocalDate dueDate, Instant dueAt, boolean provisional) {

    public String name() {
      return definition.name();
    }

    /** For example {@code 5 个工作日}. */
    public String inWords() {
      return definition.dayKind().inWords(length);
    }
  }

  /** One day of the explanation why a limit ends when it does. */
  public record DayLine(LocalDate date, boolean counted, String reason) {}

  private final ClockDefinition definition;
  private final List<ClockEntry> entries;
  private final WorkingCalendar calendar;
  private final Instant asOf;
  private final Pauses pauses;
  private final List<LimitCourse> courses;

  private CaseClock(ClockDefinition definition, List<ClockEntry> entries, WorkingCalendar calendar, Instant asOf) {
    if (entries.isEmpty() || entries.get(0).kind() != Kind.START) {
      throw new IllegalArgumentException("A ledger begins with its START entry");
    }
    this.definition = definition;
    this.entries = List.copyOf(entries);
    this.calendar = calendar;
    this.asOf = asOf;
    this.pauses = Pauses.of(entries, asOf, calendar);
    this.courses = definition.limits().stream().map(this::course).toList();
  }

  private LimitCourse course(LimitDefinition limit) {
    return LimitCourse.of(limit, new Start(startedAt(), pauses.of(limit), calendar), extension());
  }

  /**
   * The clock that a ledger describes.
   *
   * @param entries in the order in which they were appended; the first is the start
   * @param asOf now; matters only while a pause is open
   */
  public static CaseClock of(
      ClockDefinition definition, List<ClockEntry> entries, WorkingCalendar calendar, Instant asOf) {
    return new CaseClock(definition, entries, calendar, asOf);
  }

  /**
   * This clock after one more entry.
   *
   * @throws ConflictException when the clock's state does not allow the entry
   */
  public CaseClock with(ClockEntry entry) {
    LedgerRules.refuseUnlessAllowed(this, entry);
    List<ClockEntry> longer = new ArrayList<>(entries);
    longer.add(entry);
    return new CaseClock(definition, longer, calendar, entry.at());
  }

  /** The same ledger read on another calendar. */
  CaseClock on(WorkingCalendar other) {
    return new CaseClock(definition, entries, other, asOf);
  }

  /** What the clock measures, as it was defined when it started. */
  public ClockDefinition definition() {
    return definition;
  }

  /** The calendar that the dates were reckoned on. */
  public WorkingCalendar calendar() {
    return calendar;
  }

  public Instant startedAt() {
    return entries.get(0).at();
  }

  /** The legal day of the start. */
  public LocalDate startedOn() {
    return calendar.dateOf(startedAt());
  }

  /** Neither paused nor stopped. */
  public boolean running() {
    return !paused() && !stopped();
  }

  /** A pause is open. A limit that does not stand still for its cause runs on: {@link #paused(Limit)}. */
  public boolean paused() {
    return !openCauses().isEmpty();
  }

  /** Whether the limit stands still, so that its due date is open. */
  public boolean paused(Limit limit) {
    return course(limit).paused();
  }

  public boolean stopped() {
    return last().kind() == Kind.STOP;
  }

  /** Whether the one extension that the law allows has been given. */
  public boolean extended() {
    return extension().isPresent();
  }

  /** All limits, in the order of their definition. */
  public List<Limit> limits() {
    return courses.stream().map(LimitCourse::limit).toList();
  }

  /** The limit of that name; empty where the clock has none of it. */
  public Optional<Limit> limit(String name) {
    return limits().stream().filter(limit -> limit.name().equals(name)).findFirst();
  }

  /** {@link LimitDefinition#PROMISED}, of a clock that has it. */
  public Limit promised() {
    return limit(LimitDefinition.PROMISED).orElseThrow();
  }

  /** {@link LimitDefinition#STATUTORY}, of a clock that has it. */
  public Limit statutory() {
    return limit(LimitDefinition.STATUTORY).orElseThrow();
  }

  /** The limit that ends last. */
  Limit longest() {
    return limits().stream().reduce((one, other) -> other.dueAt().isBefore(one.dueAt()) ? one : other).orElseThrow();
  }

  /** The ledger, oldest entry first. */
  public List<ClockEntry> entries() {
    return entries;
  }

  /** The instant for which an open pause was reckoned. */
  public Instant asOf() {
    return asOf;
  }

  /**
   * How urgent a limit is. Frozen while it stands still, and at the stop for ever after it.
   *
   * @param limit one of this clock
   */
  public AlarmLevel level(Limit limit, Instant now) {
    return course(limit).levelAt(stopped() ? last().at() : now);
  }

  /** The next instant at which the level of any limit rises; empty when none will without a further entry. */
  public Optional<Instant> nextWarningAt(Instant now) {
    return stopped()
        ? Optional.empty()
        : courses.stream().flatMap(course -> course.nextRiseAfter(now).stream()).min(Comparator.naturalOrder());
  }

  /** Day by day from the start to the end of the limit that ends last or the stop: counted or not, and because of what. */
  public List<DayLine> days() {
    return days(longest());
  }

  /**
   * Day by day from the start to the end of the limit or the stop.
   *
   * @param limit one of this clock
   */
  public List<DayLine> days(Limit limit) {
    return course(limit).days(stopped() ? calendar.dateOf(last().at()) : LocalDate.MAX);
  }

  /** What people call the cause of an entry; null where it has none. */
  public String causeLabel(ClockEntry entry) {
    return entry.cause() == null ? null : label(entry.cause());
  }

  /** What people call a cause for which one of the limits stands still. */
  public String label(String cause) {
    return definition.cause(cause).map(PauseCause::label).orElse(cause);
  }

  /** Codes of the causes whose pauses are open, the oldest first. */
  public List<String> openCauses() {
    return pauses.openCauses();
  }

  Instant lastChange() {
    return last().at();
  }

  private LimitCourse course(Limit limit) {
    return courses.stream()
        .filter(course -> course.limit().equals(limit))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("Not a limit of this clock: " + limit));
  }

  private Optional<ClockEntry> extension() {
    return entries.stream().filter(entry -> entry.kind() == Kind.EXTEND).findFirst();
  }

  private ClockEntry last() {
    return entries.get(entries.size() - 1);
  }
}
