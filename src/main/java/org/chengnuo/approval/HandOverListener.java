package org.chengnuo.approval;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.engine.TaskHandOvers;
import org.chengnuo.engine.TaskHandOvers.Assignment;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Hears of every claim, hand-over and return of a task about a case, whichever process it belongs to, and of whoever
 * completes one unclaimed.
 */
@Component
class HandOverListener {

  private final HandOvers handOvers;
  private final TaskHandOvers tasks;
  private final Applications applications;
  private final CurrentUser user;

  HandOverListener(HandOvers handOvers, TaskHandOvers tasks, Applications applications, CurrentUser user) {
    this.handOvers = handOvers;
    this.tasks = tasks;
    this.applications = applications;
    this.user = user;
  }

  @EventListener
  void onTask(DelegateTask task) {
    Optional<Application> application = application(task);
    if (application.isEmpty()) {
      return;
    }
    String caseNumber = application.get().caseNumber();
    tasks.assignment(task).ifPresent(assignment -> assigned(caseNumber, task, assignment));
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      completed(caseNumber, task);
    }
  }

  private Optional<Application> application(DelegateTask task) {
    return Optional.ofNullable(task.getExecution())
        .map(execution -> execution.getProcessBusinessKey())
        .flatMap(applications::find);
  }

  private void assigned(String caseNumber, DelegateTask task, Assignment assignment) {
    handOvers.record(caseNumber, task.getTaskDefinitionKey(), assignment.from(), assignment.to(), reason(assignment));
    if (user.actor().equals(assignment.to())) {
      answerFor(caseNumber, task);
    }
  }

  private String reason(Assignment assignment) {
    if (assignment.reason() != null) {
      return assignment.reason();
    }
    return assignment.to() == null ? "退回岗位" : assignment.to().equals(user.actor()) ? "认领" : "指派";
  }

  /** Over REST a task can be completed without being claimed: whoever does it has had it. */
  private void completed(String caseNumber, DelegateTask task) {
    if (!user.actor().equals(task.getAssignee())) {
      handOvers.record(caseNumber, task.getTaskDefinitionKey(), task.getAssignee(), user.actor(), "直接办理");
    }
    answerFor(caseNumber, task);
  }

  /** Only the approval itself has a first inquiry; what follows it up is no longer asked by the applicant. */
  private void answerFor(String caseNumber, DelegateTask task) {
    if (task.getProcessDefinitionId().startsWith(AdministrativeApproval.KEY + ":")) {
      user.id().ifPresent(person -> handOvers.answerFor(caseNumber, person));
    }
  }
}
