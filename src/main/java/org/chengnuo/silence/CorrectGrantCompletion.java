package org.chengnuo.silence;

import static org.chengnuo.silence.SilenceFollowUp.CORRECTION_RESULT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 更正. */
@Component
class CorrectGrantCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final PostReviews reviews;

  CorrectGrantCompletion(CaseTasks tasks, PostReviews reviews) {
    this.tasks = tasks;
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = tasks.answers(task);
    String correction = answers.required(CORRECTION_RESULT);
    answers.verify();
    reviews.correct(tasks.file(task).number(), correction);
  }
}
