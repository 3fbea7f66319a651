package org.chengnuo.approval.review;

import static org.chengnuo.approval.AdministrativeApproval.PAUSE_CAUSE;
import static org.chengnuo.approval.AdministrativeApproval.PAUSE_REASON;
import static org.chengnuo.approval.AdministrativeApproval.REVIEW_OPINION;
import static org.chengnuo.approval.AdministrativeApproval.REVIEW_RECOMMENDATION;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.CaseTasks;
import org.chengnuo.approval.Recommendation;
import org.chengnuo.clock.PauseCause;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 初审. */
@Component
class ReviewCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final Reviews reviews;

  ReviewCompletion(CaseTasks tasks, Reviews reviews) {
    this.tasks = tasks;
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    Application application = tasks.application(task);
    TaskAnswers answers = tasks.answers(task);
    Recommendation recommendation = answers.choice(REVIEW_RECOMMENDATION, "初审意见").orElse(null);
    if (recommendation == Recommendation.EXCLUDE) {
      PauseCause cause = answers.choice(PAUSE_CAUSE, "特别程序").orElse(null);
      if (cause != null && !Reviews.lawful(application, cause)) {
        answers.wrong(
            PAUSE_CAUSE,
            cause == PauseCause.ITEM_RULE
                ? "该事项没有规定可以扣除时间的其他程序"
                : "该事项不是行政许可，除事项自己规定的程序外，时间不得扣除");
      }
      String reason = answers.required(PAUSE_REASON, "需要特别程序的理由");
      answers.text(REVIEW_OPINION);
      answers.verify();
      reviews.exclude(application.caseNumber(), cause, reason);
    } else {
      String opinion = answers.required(REVIEW_OPINION, "初审意见说明");
      answers.verify();
      reviews.recommend(application, recommendation, opinion);
    }
    REVIEW_RECOMMENDATION.route(task.getExecution(), recommendation);
  }
}
