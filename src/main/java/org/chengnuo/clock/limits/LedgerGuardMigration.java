package org.chengnuo.clock.limits;

import org.chengnuo.clock.AppendOnlyMigration;
import org.springframework.stereotype.Component;

/** Migration V3.1: the clocks' ledger is append-only. */
@Component
class LedgerGuardMigration extends AppendOnlyMigration {

  LedgerGuardMigration() {
    super("3.1", "append-only clock ledger", "clock_entry");
  }
}
