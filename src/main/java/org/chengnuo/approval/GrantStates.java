package org.chengnuo.approval;

import org.chengnuo.casework.FollowUps;
import org.springframework.stereotype.Component;

/** What follow-ups have made of a grant, told wherever the case is still in somebody's list. */
@Component
public class GrantStates {

  private final FollowUpRecord record;
  private final FollowUps followUps;

  GrantStates(FollowUpRecord record, FollowUps followUps) {
    this.record = record;
    this.followUps = followUps;
  }

  public void tell(Application application) {
    record.onGrant(application)
        .map(FollowUpEntry::label)
        .ifPresent(
            state -> followUps.tell(application.caseNumber(), AdministrativeApproval.CASE_STATE.name(), state));
  }
}
