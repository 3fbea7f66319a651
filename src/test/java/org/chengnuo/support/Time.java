package org.chengnuo.support;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.chengnuo.engine.EngineClock;

/** The clock of the engines of this JVM, in the bureau's zone. Whoever sets it gives it back. */
public final class Time {

  /** A Monday; every weekday of the four weeks behind it is a working day, until Qingming (4 to 6 April). */
  public static final String MONDAY = "2026-03-02 09:00";

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm[:ss.SSS]");

  private Time() {}

  /** Moves the clock to a minute, for example {@code 2026-03-02 09:00}. */
  public static void set(String minute) {
    set(at(minute));
  }

  public static void set(Instant instant) {
    ClockUtil.setCurrentTime(Date.from(instant));
  }

  public static Instant now() {
    return ClockUtil.getCurrentTime().toInstant();
  }

  public static Instant at(String minute) {
    return LocalDateTime.parse(minute, MINUTE).atZone(EngineClock.BUREAU_ZONE).toInstant();
  }

  /** The clock runs by itself again. */
  public static void giveBack() {
    ClockUtil.reset();
  }
}
