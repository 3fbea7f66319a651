package org.chengnuo.silence;

import org.chengnuo.casework.FollowUps;
import org.chengnuo.casework.GrantedBySilence;
import org.chengnuo.silence.SilenceClocks.Duty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A silent approval is made formal within one working day and reviewed within ten. */
@Component
class SilenceFollowUpStart {

  private final SilentGrants grants;
  private final SilenceClocks clocks;
  private final FollowUps followUps;

  SilenceFollowUpStart(SilentGrants grants, SilenceClocks clocks, FollowUps followUps) {
    this.grants = grants;
    this.clocks = clocks;
    this.followUps = followUps;
  }

  @EventListener
  void on(GrantedBySilence event) {
    String caseNumber = event.file().number();
    grants.add(event);
    clocks.start(caseNumber, Duty.FORMAL_DECISION, event.at());
    clocks.start(caseNumber, Duty.POST_REVIEW, event.at());
    followUps.start(SilenceFollowUp.KEY, event.file());
  }
}
