package org.chengnuo.clock.limits;

import org.chengnuo.clock.AppendOnlyMigration;
import org.springframework.stereotype.Component;

/** Migration V13.1: the clocks' ledger, which V13 has made anew, is append-only. */
@Component
class NamedLimitsGuardMigration extends AppendOnlyMigration {

  NamedLimitsGuardMigration() {
    super("13.1", "append-only ledger of several clocks", "clock_entry");
  }
}
