package org.chengnuo.casework.time;

import java.util.Optional;
import org.chengnuo.clock.limits.CaseClock;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.ClockMoved;
import org.chengnuo.engine.PerTransaction;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The clocks as this transaction has read or changed them: one step asks for several dates of one case. */
@Component
public class CurrentClocks {

  private final PerTransaction<ClockId, Optional<CaseClock>> known = new PerTransaction<>();
  private final CaseClocks clocks;

  CurrentClocks(CaseClocks clocks) {
    this.clocks = clocks;
  }

  /** The clock of the handling; empty before the acceptance. */
  public Optional<CaseClock> find(String caseNumber) {
    return known.get(ClockId.handling(caseNumber), clocks::find);
  }

  /** Before anybody who hears of it asks. */
  @EventListener
  @Order(Ordered.HIGHEST_PRECEDENCE)
  void keep(ClockMoved moved) {
    known.put(moved.id(), Optional.of(moved.clock()));
  }
}
