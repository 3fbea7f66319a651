package org.chengnuo.silence;

import org.chengnuo.casework.CaseReferencesMigration;
import org.springframework.stereotype.Component;

/** Migration V15.1: what follow-ups of silent approvals record. */
@Component
class FollowUpMigration extends CaseReferencesMigration {

  FollowUpMigration() {
    super(
        "15.1", "references of follow-ups", "formal_decision", "post_review", "grant_correction", "grant_revocation");
  }
}
