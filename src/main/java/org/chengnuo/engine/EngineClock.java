package org.chengnuo.engine;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.stereotype.Component;

/**
 * The one clock of the application: the engine's, read in the bureau's time zone. Cases and timers so never disagree
 * about what time it is, and a test that moves the engine's clock moves everything.
 */
@Component
public final class EngineClock extends Clock {

  /** Legal days of the bureau begin and end in this zone. */
  public static final ZoneId BUREAU_ZONE = ZoneId.of("Asia/Shanghai");

  private final ZoneId zone;

  public EngineClock() {
    this(BUREAU_ZONE);
  }

  private EngineClock(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public ZoneId getZone() {
    return zone;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return new EngineClock(zone);
  }

  @Override
  public Instant instant() {
    return ClockUtil.getCurrentTime().toInstant();
  }
}
