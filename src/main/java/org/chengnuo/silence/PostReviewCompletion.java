package org.chengnuo.silence;

import static org.chengnuo.silence.SilenceFollowUp.POST_REVIEW_NOTE;
import static org.chengnuo.silence.SilenceFollowUp.POST_REVIEW_RESULT;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 事后复核. */
@Component
class PostReviewCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final PostReviews reviews;

  PostReviewCompletion(CaseTasks tasks, PostReviews reviews) {
    this.tasks = tasks;
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = tasks.answers(task);
    PostReviewResult result = answers.choice(POST_REVIEW_RESULT).orElse(null);
    String note = answers.text(POST_REVIEW_NOTE).orElse(null);
    if (note == null && (result == PostReviewResult.CORRECT || result == PostReviewResult.REVOKE)) {
      answers.wrong(POST_REVIEW_NOTE, "更正或者撤销的，请写明理由");
    }
    answers.verify();
    reviews.conclude(tasks.file(task), result, note);
    POST_REVIEW_RESULT.route(task.getExecution(), result);
  }
}
