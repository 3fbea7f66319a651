package org.chengnuo.silence;

import static org.chengnuo.silence.SilenceFollowUp.CORRECTION_RESULT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 更正. */
@Component
class CorrectGrantCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final PostReviews reviews;

  CorrectGrantCompletion(ApplicationSteps steps, PostReviews reviews) {
    this.steps = steps;
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    String correction = answers.required(CORRECTION_RESULT);
    answers.verify();
    reviews.correct(steps.application(task).caseNumber(), correction);
  }
}
