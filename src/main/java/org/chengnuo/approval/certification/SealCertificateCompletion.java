package org.chengnuo.approval.certification;

import static org.chengnuo.approval.AdministrativeApproval.SEAL_APPLIED;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 盖章制证. */
@Component
class SealCertificateCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final Certificates certificates;

  SealCertificateCompletion(ApplicationSteps steps, Certificates certificates) {
    this.steps = steps;
    this.certificates = certificates;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    if (!answers.flag(SEAL_APPLIED)) {
      answers.wrong(SEAL_APPLIED, "证书盖章后才能完成");
    }
    answers.verify();
    certificates.seal(steps.application(task).caseNumber());
  }
}
