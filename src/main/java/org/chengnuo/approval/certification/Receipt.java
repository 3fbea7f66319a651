package org.chengnuo.approval.certification;

import static org.chengnuo.approval.AdministrativeApproval.RECEIVED_BY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.chengnuo.approval.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** The recipient's signature, the same at the window and at the applicant's door. */
@Component
class Receipt {

  private final CaseTasks tasks;
  private final Certificates certificates;

  Receipt(CaseTasks tasks, Certificates certificates) {
    this.tasks = tasks;
    this.certificates = certificates;
  }

  void sign(DelegateTask task) {
    TaskAnswers answers = tasks.answers(task);
    String receivedBy = answers.required(RECEIVED_BY);
    answers.verify();
    certificates.deliver(tasks.application(task).caseNumber(), receivedBy);
  }
}
