package org.chengnuo.silence;

import static org.chengnuo.silence.SilenceFollowUp.COMPENSATION_NOTE;
import static org.chengnuo.silence.SilenceFollowUp.REVOCATION_REASON;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 撤销. */
@Component
class RevokeGrantCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final PostReviews reviews;

  RevokeGrantCompletion(CaseTasks tasks, PostReviews reviews) {
    this.tasks = tasks;
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = tasks.answers(task);
    String reason = answers.required(REVOCATION_REASON);
    String compensation = answers.required(COMPENSATION_NOTE);
    answers.verify();
    reviews.revoke(tasks.file(task).number(), reason, compensation);
  }
}
