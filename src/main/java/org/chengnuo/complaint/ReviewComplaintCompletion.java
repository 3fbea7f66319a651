package org.chengnuo.complaint;

import static org.chengnuo.complaint.ComplaintHandling.REVIEW_DECISION;
import static org.chengnuo.complaint.ComplaintHandling.REVIEW_GROUNDS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 复核. */
@Component
class ReviewComplaintCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final Complaints complaints;
  private final ComplaintDecisions decisions;

  ReviewComplaintCompletion(CaseTasks tasks, Complaints complaints, ComplaintDecisions decisions) {
    this.tasks = tasks;
    this.complaints = complaints;
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    String caseNumber = tasks.file(task).number();
    TaskAnswers answers = tasks.answers(task);
    Verdict verdict = answers.choice(REVIEW_DECISION).orElse(null);
    String grounds = answers.required(REVIEW_GROUNDS);
    ConcealedName.of(complaints.get(caseNumber).complainant()).refuseIn(answers, REVIEW_GROUNDS, grounds);
    answers.verify();
    decisions.review(caseNumber, verdict, grounds);
  }
}
