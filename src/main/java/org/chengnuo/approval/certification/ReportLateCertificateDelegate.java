package org.chengnuo.approval.certification;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记发证超期. */
@Component
class ReportLateCertificateDelegate implements JavaDelegate {

  private final Certificates certificates;

  ReportLateCertificateDelegate(Certificates certificates) {
    this.certificates = certificates;
  }

  @Override
  public void execute(DelegateExecution execution) {
    certificates.reportLate(execution.getProcessBusinessKey());
  }
}
