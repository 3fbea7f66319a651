package org.chengnuo.clock.limits;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.chengnuo.clock.calendar.TestCalendars;

/** Stands still until a test moves it. */
final class SettableClock extends Clock {

  private volatile Instant now = TestCalendars.at("2026-03-02 10:00");

  void set(String text) {
    set(TestCalendars.at(text));
  }

  void set(Instant instant) {
    now = instant;
  }

  @Override
  public ZoneId getZone() {
    return TestCalendars.ZONE;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Instant instant() {
    return now;
  }
}
