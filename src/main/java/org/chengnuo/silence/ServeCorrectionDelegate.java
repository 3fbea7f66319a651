package org.chengnuo.silence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 送达更正决定. */
@Component
class ServeCorrectionDelegate implements JavaDelegate {

  private final Applications applications;
  private final PostReviews reviews;

  ServeCorrectionDelegate(Applications applications, PostReviews reviews) {
    this.applications = applications;
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.serveCorrection(applications.get(execution.getProcessBusinessKey()));
  }
}
