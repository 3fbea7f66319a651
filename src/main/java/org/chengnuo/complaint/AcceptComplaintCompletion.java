package org.chengnuo.complaint;

import static org.chengnuo.complaint.ComplaintHandling.ADMISSION;
import static org.chengnuo.complaint.ComplaintHandling.REFUSAL_REASON;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 受理审查. Whether the bureau takes the complaint up. */
@Component
class AcceptComplaintCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final Complaints complaints;
  private final ComplaintDecisions decisions;

  AcceptComplaintCompletion(CaseTasks tasks, Complaints complaints, ComplaintDecisions decisions) {
    this.tasks = tasks;
    this.complaints = complaints;
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    String caseNumber = tasks.file(task).number();
    TaskAnswers answers = tasks.answers(task);
    Admission admission = answers.choice(ADMISSION).orElse(null);
    String reason = admission == Admission.REFUSE ? answers.required(REFUSAL_REASON) : null;
    if (reason != null) {
      ConcealedName.of(complaints.get(caseNumber).complainant()).refuseIn(answers, REFUSAL_REASON, reason);
    }
    answers.verify();
    decisions.admit(caseNumber, admission, reason);
  }
}
