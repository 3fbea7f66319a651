package org.chengnuo.delay;

import org.chengnuo.casework.FollowUps;
import org.chengnuo.casework.PromiseBroken;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The head of the organ explains in public why a promise was broken (优化营商环境条例 art. 36(2)). */
@Component
class DelayExplanationStart {

  private final FollowUps followUps;

  DelayExplanationStart(FollowUps followUps) {
    this.followUps = followUps;
  }

  @EventListener
  void on(PromiseBroken event) {
    followUps.start(DelayExplanation.KEY, event.file());
  }
}
