package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.CORRECTION_COMPLETE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 接收补正. What was handed in is recorded by the step behind it, wherever it was handed in. */
@Component
class ReceiveCorrectionCompletion implements TaskListener {

  private final CaseTasks tasks;

  ReceiveCorrectionCompletion(CaseTasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = tasks.answers(task);
    boolean complete = answers.flag(CORRECTION_COMPLETE, "是否补齐");
    answers.verify();
    CORRECTION_COMPLETE.route(task.getExecution(), complete);
  }
}
