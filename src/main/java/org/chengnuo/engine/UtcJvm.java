package org.chengnuo.engine;

import java.util.TimeZone;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;

/**
 * Runs the JVM in UTC. The engine stores time stamps without a zone, read in the JVM's; nodes in different zones would
 * disagree about every timer. People see the bureau's zone, see {@link EngineClock#BUREAU_ZONE}.
 */
class UtcJvm implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
  }
}
