package org.chengnuo.approval.payment;

import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_METHOD;
import static org.chengnuo.approval.AdministrativeApproval.PAYMENT_REFERENCE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 缴费. */
@Component
class CollectFeeCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final Payments payments;

  CollectFeeCompletion(ApplicationSteps steps, Payments payments) {
    this.steps = steps;
    this.payments = payments;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    String method = answers.required(PAYMENT_METHOD);
    String reference = answers.required(PAYMENT_REFERENCE);
    answers.verify();
    payments.pay(steps.application(task).caseNumber(), new Payment(method, reference));
  }
}
