package org.chengnuo.approval;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.engine.CurrentUser;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Hears of every claim, assignment and return of a task of the approval, and of whoever completes one unclaimed. */
@Component
class HandOverListener {

  private final HandOvers handOvers;
  private final CurrentUser user;

  HandOverListener(HandOvers handOvers, CurrentUser user) {
    this.handOvers = handOvers;
    this.user = user;
  }

  @EventListener
  void onTask(DelegateTask task) {
    if (!task.getProcessDefinitionId().startsWith(AdministrativeApproval.KEY + ":")) {
      return;
    }
    switch (task.getEventName()) {
      case TaskListener.EVENTNAME_ASSIGNMENT -> assigned(task);
      case TaskListener.EVENTNAME_COMPLETE -> completed(task);
      default -> { }
    }
  }

  private void assigned(DelegateTask task) {
    String assignee = task.getAssignee();
    String reason = assignee == null ? "退回岗位" : assignee.equals(user.actor()) ? "认领" : "指派";
    record(task, assignee, reason);
  }

  /** Over REST a task can be completed without being claimed: whoever does it has had it. */
  private void completed(DelegateTask task) {
    if (task.getAssignee() == null || !task.getAssignee().equals(user.actor())) {
      record(task, user.actor(), "直接办理");
    }
  }

  private void record(DelegateTask task, String to, String reason) {
    handOvers.record(task.getExecution().getProcessBusinessKey(), task.getTaskDefinitionKey(), to, reason);
  }
}
