package org.chengnuo.clock;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Brings the stored calendar up to the release once everything that listens to clocks has started. */
@Component
class BundledCalendarsRunner implements ApplicationRunner {

  private final Calendars calendars;

  BundledCalendarsRunner(Calendars calendars) {
    this.calendars = calendars;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    calendars.adoptBundledYears();
  }
}
