package org.chengnuo.silence;

import org.chengnuo.casework.FollowUps;
import org.chengnuo.casework.GrantedBySilence;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A silent approval is made formal within one working day and reviewed within ten. */
@Component
class SilenceFollowUpStart {

  private final FollowUps followUps;

  SilenceFollowUpStart(FollowUps followUps) {
    this.followUps = followUps;
  }

  @EventListener
  void on(GrantedBySilence event) {
    followUps.start(SilenceFollowUp.KEY, event.file());
  }
}
