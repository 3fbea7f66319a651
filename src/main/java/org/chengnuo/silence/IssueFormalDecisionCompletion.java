package org.chengnuo.silence;

import static org.chengnuo.silence.SilenceFollowUp.FORMAL_DECISION_NOTE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 补发正式决定. */
@Component
class IssueFormalDecisionCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final FormalDecisions decisions;

  IssueFormalDecisionCompletion(CaseTasks tasks, FormalDecisions decisions) {
    this.tasks = tasks;
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = tasks.answers(task);
    String note = answers.required(FORMAL_DECISION_NOTE);
    answers.verify();
    decisions.issue(tasks.file(task).number(), note);
  }
}
