package org.chengnuo.approval.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 缮制证书. */
@Component
class IssueCertificateDelegate implements JavaDelegate {

  private final Applications applications;
  private final Certificates certificates;

  IssueCertificateDelegate(Applications applications, Certificates certificates) {
    this.applications = applications;
    this.certificates = certificates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    certificates.issue(applications.get(execution.getProcessBusinessKey()));
  }
}
