package org.chengnuo.complaint;

import static org.chengnuo.complaint.ComplaintHandling.DECISION;
import static org.chengnuo.complaint.ComplaintHandling.DECISION_GROUNDS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 处理决定. */
@Component
class DecideComplaintCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final Complaints complaints;
  private final ComplaintDecisions decisions;

  DecideComplaintCompletion(CaseTasks tasks, Complaints complaints, ComplaintDecisions decisions) {
    this.tasks = tasks;
    this.complaints = complaints;
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    String caseNumber = tasks.file(task).number();
    TaskAnswers answers = tasks.answers(task);
    Verdict verdict = answers.choice(DECISION).orElse(null);
    String grounds = answers.required(DECISION_GROUNDS);
    ConcealedName.of(complaints.get(caseNumber).complainant()).refuseIn(answers, DECISION_GROUNDS, grounds);
    answers.verify();
    decisions.decide(caseNumber, verdict, grounds);
  }
}
