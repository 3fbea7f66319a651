package org.chengnuo.silence;

import org.chengnuo.casework.FollowUps;
import org.chengnuo.casework.GrantedBySilence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A silent approval is made formal within one working day and reviewed within ten. */
@Component
class SilenceFollowUpStart {

  private final SilentGrants grants;
  private final FollowUps followUps;

  SilenceFollowUpStart(SilentGrants grants, FollowUps followUps) {
    this.grants = grants;
    this.followUps = followUps;
  }

  @EventListener
  void on(GrantedBySilence event) {
    grants.add(event);
    followUps.start(SilenceFollowUp.KEY, event.file());
  }
}
