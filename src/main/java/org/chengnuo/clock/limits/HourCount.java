package org.chengnuo.clock.limits;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.chengnuo.clock.limits.CaseClock.DayLine;

/**
 * Counts hours of open windows from the moment of the start, without the very stretches of the pauses (民法典 art. 201(2): a
 * period of hours begins at the agreed or lawful hour).
 */
record HourCount(LimitDefinition limit, Start start) implements Count {

  @Override
  public Instant end(int length) {
    return after(Duration.ofHours(length));
  }

  @Override
  public boolean provisional(int length) {
    return calendar().isProvisional(start.day(), calendar().dateOf(end(length)));
  }

  @Override
  public Instant elapsed(int length, int percent) {
    return after(Duration.ofHours(length).multipliedBy(percent).dividedBy(100));
  }

  /** A limit of hours is too short for more than its share. */
  @Override
  public Instant lastCall(int length) {
    return end(length);
  }

  @Override
  public DayLine line(LocalDate date, int length) {
    String reason = calendar().day(date).reason();
    if (!calendar().isWorkingDay(date)) {
      return new DayLine(date, false, reason);
    }
    if (!running(calendar().opening(date), calendar().closeOfBusiness(date)).isZero()) {
      return new DayLine(date, true, reason);
    }
    return new DayLine(date, false, start.pauses().cover(date) ? limit.stillFor(start.pauses().causesOn(date)) : "起算时办公已结束");
  }

  private WorkingCalendar calendar() {
    return start.calendar();
  }

  /** The instant at which that much time has run. */
  private Instant after(Duration time) {
    Duration left = time;
    Instant from = start.pauses().firstOutsideFrom(start.at());
    for (Optional<Instant> pause = nextPause(from); pause.isPresent(); pause = nextPause(from)) {
      Duration stretch = calendar().workingTimeBetween(from, pause.get());
      if (left.compareTo(stretch) <= 0) {
        break;
      }
      left = left.minus(stretch);
      from = start.pauses().firstOutsideFrom(pause.get());
    }
    return calendar().plusWorkingTime(from, left);
  }

  private Optional<Instant> nextPause(Instant from) {
    return start.pauses().nextFrom(from);
  }

  private Duration running(Instant opening, Instant close) {
    Duration sum = Duration.ZERO;
    Instant from = start.pauses().firstOutsideFrom(start.at().isAfter(opening) ? start.at() : opening);
    while (from.isBefore(close)) {
      Instant pause = nextPause(from).filter(close::isAfter).orElse(close);
      sum = sum.plus(calendar().workingTimeBetween(from, pause));
      from = start.pauses().firstOutsideFrom(pause);
    }
    return sum;
  }
}
