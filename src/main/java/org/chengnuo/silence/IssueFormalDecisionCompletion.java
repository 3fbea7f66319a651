package org.chengnuo.silence;

import static org.chengnuo.silence.SilenceFollowUp.FORMAL_DECISION_NOTE;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 补发正式决定. */
@Component
class IssueFormalDecisionCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final FormalDecisions decisions;

  IssueFormalDecisionCompletion(ApplicationSteps steps, FormalDecisions decisions) {
    this.steps = steps;
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    String note = answers.required(FORMAL_DECISION_NOTE);
    answers.verify();
    decisions.issue(steps.application(task).caseNumber(), note);
  }
}
