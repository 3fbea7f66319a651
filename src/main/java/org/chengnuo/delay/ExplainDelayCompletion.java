package org.chengnuo.delay;

import static org.chengnuo.delay.DelayExplanation.DELAY_REASON;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 说明超期原因. */
@Component
class ExplainDelayCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final Explanations explanations;

  ExplainDelayCompletion(CaseTasks tasks, Explanations explanations) {
    this.tasks = tasks;
    this.explanations = explanations;
  }

  @Override
  public void notify(DelegateTask task) {
    Case file = tasks.file(task);
    TaskAnswers answers = tasks.answers(task);
    String reason = answers.required(DELAY_REASON);
    PersonalData.foundIn(reason, file.party())
        .ifPresent(found -> answers.wrong(DELAY_REASON, "将向社会公布，不得含有" + found));
    answers.verify();
    explanations.explain(file.number(), reason);
  }
}
