package org.chengnuo.casework.sheet;

import java.util.Optional;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.springframework.stereotype.Component;

/** The clock of the case; empty before it has started. */
@Component
public class HandlingClock implements Part<Optional<CaseClock>> {

  private final CaseClocks clocks;

  HandlingClock(CaseClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public Optional<CaseClock> of(CaseSheet sheet) {
    return clocks.find(sheet.file().number());
  }
}
