package org.chengnuo.complaint;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the accused from every task of their complaint: claimed, handed over, or completed unclaimed. */
@Component
class AccusedListener {

  private final Accused accused;

  AccusedListener(Accused accused) {
    this.accused = accused;
  }

  @EventListener
  void check(DelegateTask task) {
    String process = task.getProcessDefinitionId();
    if (process != null && process.startsWith(ComplaintHandling.KEY + ":")) {
      check(task, task.getExecution().getProcessBusinessKey());
    }
  }

  private void check(DelegateTask task, String caseNumber) {
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      accused.refuseActing(caseNumber);
    } else if (TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName()) && task.getAssignee() != null) {
      accused.refuse(caseNumber, task.getAssignee());
    }
  }
}
