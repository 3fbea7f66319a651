package org.chengnuo.approval.intake;

import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Application;
import org.chengnuo.casework.CaseStarts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class IntakeDelegates {

  /** 登记办件. Moves the application from the variables into the case tables. */
  @Bean
  JavaDelegate registerCaseDelegate(Registration registration, CaseStarts starts) {
    return execution -> {
      Application application = registration.register(execution.getVariables(), execution.getProcessInstanceId());
      starts.opened(execution, application.file());
    };
  }
}
