package org.chengnuo.clock.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.clock.calendar.CalendarDay;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.ClockEntry.Kind;
import org.chengnuo.problem.ConflictException;

/**
 * The clock of one case: a pure function of its ledger, its two limits and the calendar, at one instant.
 *
 * <ul>
 *   <li>The start day is not counted; a limit of N ends at the close of business of the N-th working day after it. A
 *       limit of 0 (on the spot) ends at the close of business of the start day or, when that is over or none, of the
 *       next working day.
 *   <li>Working days d with pauseDay &le; d &lt; resumeDay are excluded, once however many pauses cover them. A pause
 *       or resumption after the close of business belongs to the next day: the day is over, so that a limit that has
 *       ended is not mended by a late pause, and none ends in the very evening in which its case is resumed.
 *   <li>While a pause is open the due dates are open too. {@link #promised()} and {@link #statutory()} then say where
 *       they would lie if the case were resumed at {@link #asOf()}; {@link #promiseEndsAt()} and
 *       {@link #statuteEndsAt()} are empty.
 *   <li>An extension (行政许可法 art. 42) lengthens every limit that has not ended. The statute gives it for the
 *       statutory limit; the promise moves along because the extension notice tells the applicant its new date. A
 *       promise that is broken stays broken.
 * </ul>
 */
public final class CaseClock {

  private static final Duration SHORT_LIMIT_WARNING = Duration.ofHours(2);

  /**
   * One of the two limits as it stands.
   *
   * @param limitDays working days, an extension included
   * @param dueDate the last day
   * @param dueAt the close of business of the last day, from which on the limit is broken
   * @param provisional a day of the count lies in a year whose calendar is not published
   */
  public record Limit(int limitDays, LocalDate dueDate, Instant dueAt, boolean provisional) {}

  /** One day of the explanation why a limit ends when it does. */
  public record DayLine(LocalDate date, boolean counted, String reason) {}

  private record Pause(String cause, Instant since, LocalDate fromDay, LocalDate toDay) {

    boolean covers(LocalDate day) {
      return !day.isBefore(fromDay) && day.isBefore(toDay);
    }
  }

  private record Course(Limit limit, Instant blueAt, Instant yellowAt) {

    AlarmLevel levelAt(Instant instant) {
      if (!instant.isBefore(limit.dueAt())) {
        return AlarmLevel.RED;
      }
      if (!instant.isBefore(yellowAt)) {
        return AlarmLevel.YELLOW;
      }
      return instant.isBefore(blueAt) ? AlarmLevel.NONE : AlarmLevel.BLUE;
    }

    Optional<Instant> nextRiseAfter(Instant instant) {
      AlarmLevel level = levelAt(instant);
      return Stream.of(blueAt, yellowAt, limit.dueAt())
          .filter(at -> at.isAfter(instant) && levelAt(at).compareTo(level) > 0)
          .min(Instant::compareTo);
    }
  }

  private final List<ClockEntry> entries;
  private final int promisedDays;
  private final int statutoryDays;
  private final WorkingCalendar calendar;
  private final Instant asOf;
  private final LocalDate startDay;
  private final List<Pause> pauses;
  private final List<Pause> openPauses;
  private final Course promised;
  private final Course statutory;

  private CaseClock(
      List<ClockEntry> entries, int promisedDays, int statutoryDays, WorkingCalendar calendar, Instant asOf) {
    if (entries.isEmpty() || entries.get(0).kind() != Kind.START) {
      throw new IllegalArgumentException("A ledger begins with its START entry");
    }
    if (promisedDays < 0 || promisedDays > statutoryDays) {
      throw new IllegalArgumentException(
          "A promise of " + promisedDays + " working days does not fit a statute of " + statutoryDays);
    }
    this.entries = List.copyOf(entries);
    this.promisedDays = promisedDays;
    this.statutoryDays = statutoryDays;
    this.calendar = calendar;
    this.asOf = asOf;
    this.startDay = calendar.dateOf(entries.get(0).at());
    this.pauses = new ArrayList<>();
    this.openPauses = new ArrayList<>();
    readPauses();
    this.promised = course(promisedDays);
    this.statutory = course(statutoryDays);
  }

  /**
   * The clock that a ledger describes.
   *
   * @param entries in the order in which they were appended; the first is the start
   * @param asOf now; matters only while a pause is open
   */
  public static CaseClock of(
      List<ClockEntry> entries, int promisedDays, int statutoryDays, WorkingCalendar calendar, Instant asOf) {
    return new CaseClock(entries, promisedDays, statutoryDays, calendar, asOf);
  }

  /**
   * This clock after one more entry.
   *
   * @throws ConflictException when the clock's state does not allow the entry
   */
  public CaseClock with(ClockEntry entry) {
    refuseUnlessAllowed(entry);
    List<ClockEntry> longer = new ArrayList<>(entries);
    longer.add(entry);
    return new CaseClock(longer, promisedDays, statutoryDays, calendar, entry.at());
  }

  /** The same ledger read on another calendar. */
  CaseClock on(WorkingCalendar other) {
    return new CaseClock(entries, promisedDays, statutoryDays, other, asOf);
  }

  /** The calendar that the dates were reckoned on. */
  public WorkingCalendar calendar() {
    return calendar;
  }

  public Instant startedAt() {
    return entries.get(0).at();
  }

  /** The legal day of the start, which is not counted. */
  public LocalDate startedOn() {
    return startDay;
  }

  /** Neither paused nor stopped. */
  public boolean running() {
    return !paused() && !stopped();
  }

  /** A pause is open, so that both due dates are open. */
  public boolean paused() {
    return !stopped() && !openPauses.isEmpty();
  }

  public boolean stopped() {
    return last().kind() == Kind.STOP;
  }

  /** Whether the one extension that the law allows has been given. */
  public boolean extended() {
    return extension().isPresent();
  }

  public Limit promised() {
    return promised.limit();
  }

  public Limit statutory() {
    return statutory.limit();
  }

  /** When the promise ends by itself; empty while paused or after the stop. What a timer may wait for. */
  public Optional<Instant> promiseEndsAt() {
    return running() ? Optional.of(promised().dueAt()) : Optional.empty();
  }

  /** When the statutory limit ends by itself; empty while paused or after the stop. What a timer may wait for. */
  public Optional<Instant> statuteEndsAt() {
    return running() ? Optional.of(statutory().dueAt()) : Optional.empty();
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
   * How urgent a limit is. Frozen at the pause while one is open, and at the stop for ever after it.
   *
   * @param limit {@link #promised()} or {@link #statutory()} of this clock
   */
  public AlarmLevel level(Limit limit, Instant now) {
    return courseOf(limit).levelAt(frozen(now));
  }

  /** The next instant at which the level of either limit rises; empty when none will without a further entry. */
  public Optional<Instant> nextWarningAt(Instant now) {
    if (!running()) {
      return Optional.empty();
    }
    return Stream.of(promised, statutory).flatMap(course -> course.nextRiseAfter(now).stream()).min(Instant::compareTo);
  }

  /** Day by day from the start to the later due date or the stop: counted or not, and because of what. */
  public List<DayLine> days() {
    LocalDate end = statutory().dueDate();
    if (stopped() && calendar.dateOf(last().at()).isBefore(end)) {
      end = calendar.dateOf(last().at());
    }
    List<DayLine> lines = new ArrayList<>();
    lines.add(new DayLine(startDay, false, "起算日不计入"));
    for (LocalDate day = startDay.plusDays(1); !day.isAfter(end); day = day.plusDays(1)) {
      lines.add(line(day));
    }
    return List.copyOf(lines);
  }

  private DayLine line(LocalDate date) {
    CalendarDay day = calendar.day(date);
    if (!day.working()) {
      return new DayLine(date, false, day.reason());
    }
    String causes =
        pauses.stream().filter(pause -> pause.covers(date)).map(pause -> label(pause.cause())).distinct()
            .collect(Collectors.joining("、"));
    return causes.isEmpty()
        ? new DayLine(date, true, day.reason())
        : new DayLine(date, false, "中止（" + causes + "）");
  }

  private static String label(String cause) {
    return PauseCause.valueOf(cause).label();
  }

  /** The cause of the one open pause, for a resumption that does not name it. */
  PauseCause onlyOpenCause() {
    if (openPauses.isEmpty()) {
      throw new ConflictException("办件未处于中止状态，不能恢复计时");
    }
    if (openPauses.size() > 1) {
      throw new ConflictException("有多项程序同时中止计时（" + openCauses() + "），恢复时须指明其中一项");
    }
    return PauseCause.valueOf(openPauses.get(0).cause());
  }

  private String openCauses() {
    return openPauses.stream().map(pause -> label(pause.cause())).collect(Collectors.joining("、"));
  }

  private boolean open(String cause) {
    return openPauses.stream().anyMatch(pause -> pause.cause().equals(cause));
  }

  private void refuseUnlessAllowed(ClockEntry entry) {
    if (stopped()) {
      throw new ConflictException("计时已经停止，不能再变更");
    }
    if (entry.at().isBefore(last().at())) {
      throw new ConflictException("计时记录只能按时间先后追加");
    }
    switch (entry.kind()) {
      case START -> throw new ConflictException("已经开始计时，不能重复开始");
      case PAUSE -> {
        if (open(entry.cause())) {
          throw new ConflictException("已因" + label(entry.cause()) + "中止计时，不能重复中止");
        }
      }
      case RESUME -> {
        if (!open(entry.cause())) {
          throw new ConflictException("办件未因" + label(entry.cause()) + "中止，不能恢复计时");
        }
      }
      case EXTEND -> refuseExtension(entry);
      case STOP -> { }
    }
  }

  private void refuseExtension(ClockEntry entry) {
    if (entry.days() < 1) {
      throw new IllegalArgumentException("An extension adds working days: " + entry);
    }
    if (extended()) {
      throw new ConflictException("期限只能延长一次，本办件已经延长过");
    }
    if (paused()) {
      throw new ConflictException("计时中止期间不能延长期限，请在恢复计时后办理");
    }
    if (!entry.at().isBefore(statutory().dueAt())) {
      throw new ConflictException("期限已经届满，不能再延长");
    }
  }

  private void readPauses() {
    for (ClockEntry entry : entries) {
      switch (entry.kind()) {
        case PAUSE -> openPauses.add(new Pause(entry.cause(), entry.at(), effectiveDay(entry.at()), LocalDate.MAX));
        case RESUME -> close(entry);
        case STOP -> openPauses.forEach(pause -> pauses.add(until(pause, entry.at())));
        default -> { }
      }
    }
    if (!stopped()) {
      openPauses.forEach(pause -> pauses.add(until(pause, asOf)));
    }
  }

  private void close(ClockEntry resume) {
    Pause closed =
        openPauses.stream().filter(pause -> pause.cause().equals(resume.cause())).findFirst()
            .orElseThrow(() -> new IllegalArgumentException("The ledger resumes what it did not pause: " + resume));
    openPauses.remove(closed);
    pauses.add(until(closed, resume.at()));
  }

  private Pause until(Pause pause, Instant end) {
    return new Pause(pause.cause(), pause.since(), pause.fromDay(), effectiveDay(end));
  }

  private LocalDate effectiveDay(Instant at) {
    LocalDate day = calendar.dateOf(at);
    return at.isBefore(calendar.closeOfBusiness(day)) ? day : day.plusDays(1);
  }

  private Course course(int days) {
    Course original = courseOfDays(days);
    return extension()
        .filter(extension -> extension.at().isBefore(original.limit().dueAt()))
        .map(extension -> courseOfDays(days + extension.days()))
        .orElse(original);
  }

  private Course courseOfDays(int days) {
    LocalDate dueDate = days == 0 ? countedFrom(effectiveDay(startedAt())) : counted(days);
    Instant dueAt = calendar.closeOfBusiness(dueDate);
    LocalDate firstDay = days == 0 ? dueDate : startDay.plusDays(1);
    Limit limit = new Limit(days, dueDate, dueAt, calendar.isProvisional(firstDay, dueDate));
    return days > 1 ? longCourse(limit) : shortCourse(limit);
  }

  private Course longCourse(Limit limit) {
    Duration total = calendar.workingDay().multipliedBy(limit.limitDays());
    Duration fourFifths = total.multipliedBy(4).dividedBy(5);
    Duration oneDayLeft = total.minus(calendar.workingDay());
    Duration yellow = fourFifths.compareTo(oneDayLeft) < 0 ? fourFifths : oneDayLeft;
    return new Course(limit, elapsedAt(total.dividedBy(2)), elapsedAt(yellow));
  }

  private Course shortCourse(Limit limit) {
    Instant opening = calendar.opening(limit.dueDate());
    Instant begin = startedAt().isAfter(opening) ? startedAt() : opening;
    Duration window = calendar.workingTimeBetween(begin, limit.dueAt());
    Duration untilYellow = window.minus(SHORT_LIMIT_WARNING);
    return new Course(
        limit,
        calendar.plusWorkingTime(begin, window.dividedBy(2)),
        untilYellow.isNegative() ? begin : calendar.plusWorkingTime(begin, untilYellow));
  }

  private Instant elapsedAt(Duration elapsed) {
    long wholeDays = elapsed.dividedBy(calendar.workingDay());
    Duration rest = elapsed.minus(calendar.workingDay().multipliedBy(wholeDays));
    if (rest.isZero()) {
      return calendar.closeOfBusiness(counted((int) wholeDays));
    }
    return calendar.plusWorkingTime(calendar.opening(counted((int) wholeDays + 1)), rest);
  }

  private LocalDate counted(int days) {
    LocalDate day = startDay;
    for (int left = days; left > 0; left--) {
      day = countedFrom(day.plusDays(1));
    }
    return day;
  }

  private LocalDate countedFrom(LocalDate first) {
    LocalDate day = first;
    while (!counts(day)) {
      day = day.plusDays(1);
    }
    return day;
  }

  private boolean counts(LocalDate day) {
    return calendar.isWorkingDay(day) && pauses.stream().noneMatch(pause -> pause.covers(day));
  }

  private Instant frozen(Instant now) {
    if (stopped()) {
      return last().at();
    }
    return openPauses.stream().map(Pause::since).filter(now::isAfter).min(Instant::compareTo).orElse(now);
  }

  private Course courseOf(Limit limit) {
    if (limit.equals(promised())) {
      return promised;
    }
    if (limit.equals(statutory())) {
      return statutory;
    }
    throw new IllegalArgumentException("Not a limit of this clock: " + limit);
  }

  private Optional<ClockEntry> extension() {
    return entries.stream().filter(entry -> entry.kind() == Kind.EXTEND).findFirst();
  }

  private ClockEntry last() {
    return entries.get(entries.size() - 1);
  }
}
