package org.chengnuo.casework.time;

import java.util.Optional;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.ClockListener;
import org.chengnuo.engine.PerTransaction;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The clocks as this transaction has read or changed them: one step asks for several dates of one case. */
@Component
public class CurrentClocks implements ClockListener {

  private final PerTransaction<ClockId, Optional<CaseClock>> known = new PerTransaction<>();
  /** Asked for late, because the clocks tell this one of every change. */
  private final ObjectProvider<CaseClocks> clocks;

  CurrentClocks(ObjectProvider<CaseClocks> clocks) {
    this.clocks = clocks;
  }

  /** The clock of the handling; empty before the acceptance. */
  public Optional<CaseClock> find(String caseNumber) {
    return known.get(ClockId.handling(caseNumber), id -> clocks.getObject().find(id));
  }

  @Override
  public void dueDatesMoved(String caseNumber, String clockName, CaseClock clock) {
    known.put(new ClockId(caseNumber, clockName), Optional.of(clock));
  }
}
