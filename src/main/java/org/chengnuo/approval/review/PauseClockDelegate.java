package org.chengnuo.approval.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 中止计时并告知. */
@Component
class PauseClockDelegate implements JavaDelegate {

  private final Applications applications;
  private final Reviews reviews;

  PauseClockDelegate(Applications applications, Reviews reviews) {
    this.applications = applications;
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.pause(applications.get(execution.getProcessBusinessKey()));
  }
}
