package org.chengnuo.clock.limits;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Brings the stored calendar up to the release once everything that listens to clocks has started. */
@Component
class BundledCalendarsRunner implements ApplicationRunner {

  private final CalendarAdoption adoption;

  BundledCalendarsRunner(CalendarAdoption adoption) {
    this.adoption = adoption;
  }

  @Override
  public void run(ApplicationArguments arguments) {
    adoption.adoptBundledYears();
  }
}
