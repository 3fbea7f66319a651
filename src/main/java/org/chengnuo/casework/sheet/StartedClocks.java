package org.chengnuo.casework.sheet;

import java.util.List;
import java.util.Map;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.springframework.stereotype.Component;

/** All clocks of the case, in the order in which they started. */
@Component
class StartedClocks implements Part<Map<ClockId, CaseClock>> {

  private final CaseClocks clocks;

  StartedClocks(CaseClocks clocks) {
    this.clocks = clocks;
  }

  @Override
  public Map<ClockId, CaseClock> of(CaseSheet sheet) {
    return clocks.find(List.of(sheet.file().number()));
  }
}
