package org.chengnuo.casework.sheet;

import java.util.Optional;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.ClockId;
import org.springframework.stereotype.Component;

/** The clock of the case's handling; empty before it has started. */
@Component
public class HandlingClock implements Part<Optional<CaseClock>> {

  private final StartedClocks started;

  HandlingClock(StartedClocks started) {
    this.started = started;
  }

  @Override
  public Optional<CaseClock> of(CaseSheet sheet) {
    return Optional.ofNullable(sheet.part(started).get(ClockId.handling(sheet.file().number())));
  }
}
