package org.chengnuo.approval.watch;

import static org.chengnuo.approval.AdministrativeApproval.EXPEDITE_NOTE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 督办. */
@Component
class ExpediteCaseCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final Expediting expediting;

  ExpediteCaseCompletion(ApplicationSteps steps, Expediting expediting) {
    this.steps = steps;
    this.expediting = expediting;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    String note = answers.required(EXPEDITE_NOTE);
    answers.verify();
    expediting.record(steps.application(task).caseNumber(), note);
  }
}
