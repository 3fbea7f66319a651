package org.chengnuo.clock.calendar;

import org.springframework.stereotype.Service;

/** The statutory calendar of all years known to the installation. */
@Service
public class Calendars {

  private final CalendarStore store;

  Calendars(CalendarStore store) {
    this.store = store;
  }

  /** The calendar as it holds now on every node: an import elsewhere is seen at the next call. */
  public WorkingCalendar current() {
    return store.current();
  }
}
