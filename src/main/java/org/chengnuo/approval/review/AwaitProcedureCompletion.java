package org.chengnuo.approval.review;

import static org.chengnuo.approval.AdministrativeApproval.PROCEDURE_RESULT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 等待特别程序. */
@Component
class AwaitProcedureCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final Reviews reviews;

  AwaitProcedureCompletion(ApplicationSteps steps, Reviews reviews) {
    this.steps = steps;
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    String result = answers.required(PROCEDURE_RESULT);
    answers.verify();
    reviews.finishProcedure(steps.application(task).caseNumber(), result);
  }
}
