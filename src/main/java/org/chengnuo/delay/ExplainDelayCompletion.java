package org.chengnuo.delay;

import static org.chengnuo.delay.DelayExplanation.DELAY_REASON;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 说明超期原因. */
@Component
class ExplainDelayCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final Explanations explanations;

  ExplainDelayCompletion(ApplicationSteps steps, Explanations explanations) {
    this.steps = steps;
    this.explanations = explanations;
  }

  @Override
  public void notify(DelegateTask task) {
    Application application = steps.application(task);
    TaskAnswers answers = steps.answers(task);
    String reason = answers.required(DELAY_REASON);
    PersonalData.foundIn(reason, application.applicant())
        .ifPresent(found -> answers.wrong(DELAY_REASON, "将向社会公布，不得含有" + found));
    answers.verify();
    explanations.explain(application.caseNumber(), reason);
  }
}
