package org.chengnuo.approval.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 恢复计时. */
@Component
class ResumeClockDelegate implements JavaDelegate {

  private final Applications applications;
  private final Reviews reviews;

  ResumeClockDelegate(Applications applications, Reviews reviews) {
    this.applications = applications;
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.resume(applications.get(execution.getProcessBusinessKey()));
  }
}
