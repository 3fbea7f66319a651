package org.chengnuo.clock.limits;

import java.time.LocalDate;
import java.util.List;
import org.chengnuo.clock.calendar.Calendars;
import org.chengnuo.clock.calendar.WorkingCalendar;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Names the years without a published calendar on which open cases depend. The status stays UP: the cases are served
 * all the same, and no balancer shall take out every node because a notice of the State Council is still to come.
 */
@Component("calendar")
class CalendarHealthIndicator implements HealthIndicator {

  private static final int NAMED = 20;

  private record Dependents(int count, List<String> caseNumbers) {}

  private final Calendars calendars;
  private final ClockLedger ledger;

  CalendarHealthIndicator(Calendars calendars, ClockLedger ledger) {
    this.calendars = calendars;
    this.ledger = ledger;
  }

  @Override
  public Health health() {
    WorkingCalendar calendar = calendars.current();
    Health.Builder health = Health.up();
    ledger.openSpan().ifPresent(span -> addProvisionalYears(health, calendar, span));
    return health.build();
  }

  private void addProvisionalYears(Health.Builder health, WorkingCalendar calendar, ClockLedger.Span span) {
    for (int year = span.firstDay().getYear(); year <= span.lastDay().getYear(); year++) {
      if (calendar.isProvisional(LocalDate.of(year, 1, 1))) {
        List<String> numbers = ledger.openIn(year);
        if (!numbers.isEmpty()) {
          health.withDetail(
              year + "年日历未公布",
              new Dependents(numbers.size(), numbers.subList(0, Math.min(NAMED, numbers.size()))));
        }
      }
    }
  }
}
