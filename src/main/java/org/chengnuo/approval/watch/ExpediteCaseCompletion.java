package org.chengnuo.approval.watch;

import static org.chengnuo.approval.AdministrativeApproval.EXPEDITE_NOTE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 督办. */
@Component
class ExpediteCaseCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final Expediting expediting;

  ExpediteCaseCompletion(CaseTasks tasks, Expediting expediting) {
    this.tasks = tasks;
    this.expediting = expediting;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = tasks.answers(task);
    String note = answers.required(EXPEDITE_NOTE);
    answers.verify();
    expediting.record(tasks.application(task).caseNumber(), note);
  }
}
