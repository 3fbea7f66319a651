package org.chengnuo.approval.acceptance;

import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.engine.CurrentUser;
import org.springframework.stereotype.Component;

/** The supervisor's word on a window that asks for more than it told at first. */
@Component
class FurtherDemand {

  private final Opinions opinions;
  private final Corrections corrections;
  private final CurrentUser user;

  FurtherDemand(Opinions opinions, Corrections corrections, CurrentUser user) {
    this.opinions = opinions;
    this.corrections = corrections;
    this.user = user;
  }

  void consider(String caseNumber, boolean approved, String grounds) {
    opinions.record(
        caseNumber, Stage.FURTHER_DEMAND, null, approved ? Verdict.APPROVED : Verdict.REFUSED, grounds, user.actor(), null);
    if (approved) {
      corrections.justify(caseNumber, grounds);
    } else {
      corrections.drop(caseNumber);
    }
  }
}
