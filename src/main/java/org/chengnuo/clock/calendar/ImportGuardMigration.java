package org.chengnuo.clock.calendar;

import org.chengnuo.clock.AppendOnlyMigration;
import org.springframework.stereotype.Component;

/** Migration V8.2: the record of calendar imports is append-only. */
@Component
class ImportGuardMigration extends AppendOnlyMigration {

  ImportGuardMigration() {
    super("8.2", "append-only calendar imports", "calendar_import");
  }
}
