package org.chengnuo.approval.certification;

import static org.chengnuo.approval.AdministrativeApproval.RECEIVED_BY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** The recipient's signature, the same at the window and at the applicant's door. */
@Component
class Receipt {

  private final ApplicationSteps steps;
  private final Certificates certificates;

  Receipt(ApplicationSteps steps, Certificates certificates) {
    this.steps = steps;
    this.certificates = certificates;
  }

  void sign(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    String receivedBy = answers.required(RECEIVED_BY);
    answers.verify();
    certificates.deliver(steps.application(task).caseNumber(), receivedBy);
  }
}
