package org.chengnuo.silence;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 送达撤销决定. */
@Component
class ServeRevocationDelegate implements JavaDelegate {

  private final Applications applications;
  private final PostReviews reviews;

  ServeRevocationDelegate(Applications applications, PostReviews reviews) {
    this.applications = applications;
    this.reviews = reviews;
  }

  @Override
  public void execute(DelegateExecution execution) {
    reviews.serveRevocation(applications.get(execution.getProcessBusinessKey()));
  }
}
