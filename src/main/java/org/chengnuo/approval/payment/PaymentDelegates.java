package org.chengnuo.approval.payment;

import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_METHOD;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_NEEDED;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_REFERENCE;

import java.util.List;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.ApplicationSteps;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PaymentDelegates {

  private final ApplicationSteps steps;

  PaymentDelegates(ApplicationSteps steps) {
    this.steps = steps;
  }

  /** 核定费用. */
  @Bean
  JavaDelegate issueBillDelegate(Bills bills) {
    return execution -> PAYMENT_NEEDED.route(execution, bills.issue(steps.application(execution)));
  }

  /** 登记到账. The message of the payment platform carries how and under which reference was paid. */
  @Bean
  JavaDelegate recordPaymentDelegate(Payments payments) {
    return execution -> {
      Object method = execution.getVariable(PAYMENT_METHOD.name());
      Object reference = execution.getVariable(PAYMENT_REFERENCE.name());
      execution.removeVariables(List.of(PAYMENT_METHOD.name(), PAYMENT_REFERENCE.name()));
      payments.pay(execution.getProcessBusinessKey(), Payment.reported(method, reference));
    };
  }

  /** 注销缴费单. */
  @Bean
  JavaDelegate cancelBillDelegate(Bills bills) {
    return execution -> bills.cancel(steps.application(execution));
  }
}
