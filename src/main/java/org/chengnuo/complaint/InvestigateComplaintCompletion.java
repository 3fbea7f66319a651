package org.chengnuo.complaint;

import static org.chengnuo.complaint.ComplaintHandling.FINDING;
import static org.chengnuo.complaint.ComplaintHandling.FINDINGS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 调查. */
@Component
class InvestigateComplaintCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final Complaints complaints;
  private final ComplaintDecisions decisions;

  InvestigateComplaintCompletion(CaseTasks tasks, Complaints complaints, ComplaintDecisions decisions) {
    this.tasks = tasks;
    this.complaints = complaints;
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    String caseNumber = tasks.file(task).number();
    TaskAnswers answers = tasks.answers(task);
    Finding finding = answers.choice(FINDING).orElse(null);
    String findings = answers.required(FINDINGS);
    ConcealedName.of(complaints.get(caseNumber).complainant()).refuseIn(answers, FINDINGS, findings);
    answers.verify();
    decisions.investigated(caseNumber, finding, findings);
  }
}
