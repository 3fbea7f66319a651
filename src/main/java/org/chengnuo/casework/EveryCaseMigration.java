package org.chengnuo.casework;

import org.springframework.stereotype.Component;

/** Migration V12.1: what every case may have. */
@Component
class EveryCaseMigration extends CaseReferencesMigration {

  EveryCaseMigration() {
    super(
        "12.1", "references to case file", "notice", "opinion", "hand_over", "accountability", "warning",
        "lost_case_ending", "delay_explanation");
  }
}
