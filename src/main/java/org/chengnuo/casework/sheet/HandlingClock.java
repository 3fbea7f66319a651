package org.chengnuo.casework.sheet;

import java.util.Optional;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.springframework.stereotype.Component;

/** The clock of the case's handling; empty before it has started. */
@Component
public class HandlingClock implements Part<Optional<CaseClock>> {

  private final CaseClocks clocks;

  HandlingClock(CaseClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public Optional<CaseClock> of(CaseSheet sheet) {
    return clocks.find(ClockId.handling(sheet.file().number()));
  }
}
