package org.chengnuo.approval.review;

import static org.chengnuo.approval.AdministrativeApproval.PROCEDURE_RESULT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 等待特别程序. */
@Component
class AwaitProcedureCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final Reviews reviews;

  AwaitProcedureCompletion(CaseTasks tasks, Reviews reviews) {
    this.tasks = tasks;
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = tasks.answers(task);
    String result = answers.required(PROCEDURE_RESULT);
    answers.verify();
    reviews.finishProcedure(tasks.application(task).caseNumber(), result);
  }
}
