package org.chengnuo.casework.time;

import java.util.Optional;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockListener;
import org.chengnuo.engine.PerTransaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The clocks as this transaction has read or changed them: one step asks for several dates of one case. */
@Component
public class CurrentClocks implements ClockListener {

  private final PerTransaction<String, Optional<CaseClock>> known = new PerTransaction<>();
  /** Asked for late, because the clocks tell this one of every change. */
  private final ObjectProvider<CaseClocks> clocks;

  CurrentClocks(ObjectProvider<CaseClocks> clocks) {
    this.clocks = clocks;
  }

  /** Empty before the acceptance. */
  public Optional<CaseClock> find(String caseNumber) {
    return known.get(caseNumber, number -> clocks.getObject().find(number));
  }

  @Override
  public void dueDatesMoved(String caseNumber, CaseClock clock) {
    known.put(caseNumber, Optional.of(clock));
  }
}
