package org.chengnuo.complaint;

import static org.chengnuo.complaint.ComplaintHandling.APPEAL_GROUNDS;
import static org.chengnuo.complaint.ComplaintHandling.REPLY;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 登记回复意见. What the complainant says at the window to the answer. */
@Component
class RecordReplyCompletion implements TaskListener {

  private final CaseTasks tasks;
  private final ComplaintDecisions decisions;
  private final ComplaintEnding ending;

  RecordReplyCompletion(CaseTasks tasks, ComplaintDecisions decisions, ComplaintEnding ending) {
    this.tasks = tasks;
    this.decisions = decisions;
    this.ending = ending;
  }

  @Override
  public void notify(DelegateTask task) {
    String caseNumber = tasks.file(task).number();
    TaskAnswers answers = tasks.answers(task);
    Reply reply = answers.choice(REPLY).orElse(null);
    String grounds = reply == Reply.APPEAL ? answers.required(APPEAL_GROUNDS) : null;
    answers.verify();
    decisions.replied(caseNumber, reply, grounds);
    if (reply == Reply.APPEAL) {
      ending.appeal(caseNumber, grounds);
    }
  }
}
