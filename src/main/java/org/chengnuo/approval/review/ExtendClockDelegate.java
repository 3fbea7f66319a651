package org.chengnuo.approval.review;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 延长时限并告知. */
@Component
class ExtendClockDelegate implements JavaDelegate {

  private final Applications applications;
  private final Extensions extensions;

  ExtendClockDelegate(Applications applications, Extensions extensions) {
    this.applications = applications;
    this.extensions = extensions;
  }

  @Override
  public void execute(DelegateExecution execution) {
    extensions.extend(applications.get(execution.getProcessBusinessKey()));
  }
}
