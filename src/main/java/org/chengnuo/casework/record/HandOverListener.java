package org.chengnuo.casework.record;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.engine.TaskHandOvers.Assignment;
import org.chengnuo.engine.TaskHandOvers;
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
  private final Cases cases;
  private final CurrentUser user;

  HandOverListener(HandOvers handOvers, TaskHandOvers tasks, Cases cases, CurrentUser user) {
    this.handOvers = handOvers;
    this.tasks = tasks;
    this.cases = cases;
    this.user = user;
  }

  @EventListener
  void onTask(DelegateTask task) {
    Optional<Case> file = file(task);
    if (file.isEmpty()) {
      return;
    }
    tasks.assignment(task).ifPresent(assignment -> assigned(file.get(), task, assignment));
    if (TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      completed(file.get(), task);
    }
  }

  private Optional<Case> file(DelegateTask task) {
    return Optional.ofNullable(task.getExecution())
        .map(execution -> execution.getProcessBusinessKey())
        .flatMap(cases::find);
  }

  private void assigned(Case file, DelegateTask task, Assignment assignment) {
    handOvers.record(file.number(), task.getTaskDefinitionKey(), assignment.from(), assignment.to(), reason(assignment));
    if (user.actor().equals(assignment.to())) {
      answerFor(file, task);
    }
  }

  private String reason(Assignment assignment) {
    if (assignment.reason() != null) {
      return assignment.reason();
    }
    return assignment.to() == null ? "退回岗位" : assignment.to().equals(user.actor()) ? "认领" : "指派";
  }

  /** Over REST a task can be completed without being claimed: whoever does it has had it. */
  private void completed(Case file, DelegateTask task) {
    if (!user.actor().equals(task.getAssignee())) {
      handOvers.record(file.number(), task.getTaskDefinitionKey(), task.getAssignee(), user.actor(), "直接办理");
    }
    answerFor(file, task);
  }

  /** Only the process that opened the case has a first inquiry; what follows it up nobody asks at the window. */
  private void answerFor(Case file, DelegateTask task) {
    if (task.getProcessDefinitionId().startsWith(file.process() + ":")) {
      user.id().ifPresent(person -> handOvers.answerFor(file.number(), person));
    }
  }
}
