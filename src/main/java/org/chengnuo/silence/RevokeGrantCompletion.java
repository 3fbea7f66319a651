package org.chengnuo.silence;

import static org.chengnuo.silence.SilenceFollowUp.COMPENSATION_NOTE;
import static org.chengnuo.silence.SilenceFollowUp.REVOCATION_REASON;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 撤销. */
@Component
class RevokeGrantCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final PostReviews reviews;

  RevokeGrantCompletion(ApplicationSteps steps, PostReviews reviews) {
    this.steps = steps;
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    String reason = answers.required(REVOCATION_REASON);
    String compensation = answers.required(COMPENSATION_NOTE);
    answers.verify();
    reviews.revoke(steps.application(task).caseNumber(), reason, compensation);
  }
}
