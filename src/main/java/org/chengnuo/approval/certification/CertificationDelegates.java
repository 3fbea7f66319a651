package org.chengnuo.approval.certification;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.ApplicationSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CertificationDelegates {

  private final ApplicationSteps steps;

  CertificationDelegates(ApplicationSteps steps) {
    this.steps = steps;
  }

  /** 登簿. */
  @Bean
  JavaDelegate enterRegisterDelegate(Certificates certificates) {
    return execution -> certificates.register(steps.application(execution));
  }

  /** 缮制证书. */
  @Bean
  JavaDelegate issueCertificateDelegate(Certificates certificates) {
    return execution -> certificates.issue(steps.application(execution));
  }

  /** 登记发证超期. */
  @Bean
  JavaDelegate reportLateCertificateDelegate(Certificates certificates) {
    return execution -> certificates.reportLate(execution.getProcessBusinessKey());
  }
}
