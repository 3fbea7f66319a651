package org.chengnuo.approval.silence;

import org.chengnuo.approval.Stage;
import org.chengnuo.approval.Verdict;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.engine.CurrentUser;
import org.springframework.stereotype.Component;

/** What the supervisors say of a silence that needs them. */
@Component
class SilenceConfirmations {

  private final Opinions opinions;
  private final CaseClocks clocks;
  private final CurrentUser user;

  SilenceConfirmations(Opinions opinions, CaseClocks clocks, CurrentUser user) {
    this.opinions = opinions;
    this.clocks = clocks;
    this.user = user;
  }

  void consider(String caseNumber, boolean upheld, String note) {
    if (upheld) {
      clocks.hold(ClockId.handling(caseNumber));
    }
    opinions.record(caseNumber, Stage.SILENCE, null, upheld ? Verdict.UPHELD : Verdict.NOT_UPHELD, note, user.actor(), null);
  }
}
