package org.chengnuo.engine;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.AssignTaskCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.persistence.entity.PropertyChange;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.task.IdentityLink;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.NotFoundException;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Tasks that go from person to person. The engine's own commands have no room for a reason, so that whoever checks or
 * records an assignment asks here what it is about.
 */
@Component
public class TaskHandOvers {

  /**
   * Whose a task is.
   *
   * @param person user id of its assignee; null while nobody has it
   * @param groups ids of its candidate groups
   */
  public record Holding(String person, Set<String> groups) {}

  /**
   * A task that is going from person to person.
   *
   * @param from who had it; null where nobody did
   * @param to who gets it; null where it goes back to its group
   * @param reason why; null where one of the engine's own commands assigns it, such as a claim
   */
  public record Assignment(String from, String to, String reason) {}

  /** What the engine calls the state of a task that was there before the running command. */
  private static final String UPDATED = "Updated";

  private final ProcessEngineConfigurationImpl engine;
  private final ThreadLocal<String> reasonHere = new ThreadLocal<>();

  TaskHandOvers(@Lazy ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /**
   * Gives a task to a person, whatever the user's rights in the engine are: who hears of the assignment decides.
   *
   * @throws ConflictException if the task has ended, or somebody else is about it
   * @throws NotFoundException if there never was such a task
   */
  public void handOver(String taskId, String to, String reason) {
    reasonHere.set(reason);
    try {
      unchecked(taskId, new AssignTaskCmd(taskId, to));
    } finally {
      reasonHere.remove();
    }
  }

  /**
   * Whose a task is, whatever the user's rights in the engine are.
   *
   * @throws ConflictException if the task has ended
   * @throws NotFoundException if there never was such a task
   */
  public Holding holding(String taskId) {
    return unchecked(
        taskId,
        context -> {
          TaskEntity task = context.getTaskManager().findTaskById(taskId);
          if (task == null) {
            throw new org.camunda.bpm.engine.exception.NotFoundException("no task " + taskId);
          }
          return holding(task);
        });
  }

  /** Whose a task is at present. */
  public static Holding holding(DelegateTask task) {
    Set<String> groups =
        task.getCandidates().stream()
            .map(IdentityLink::getGroupId)
            .filter(group -> group != null)
            .collect(Collectors.toUnmodifiableSet());
    return new Holding(task.getAssignee(), groups);
  }

  /** What the event of a task says of an assignment by a person; empty where it is none, or the model makes it. */
  public Optional<Assignment> assignment(DelegateTask event) {
    if (!TaskListener.EVENTNAME_ASSIGNMENT.equals(event.getEventName())
        || !(event instanceof TaskEntity task)
        || !UPDATED.equals(task.getTaskState())) {
      return Optional.empty();
    }
    PropertyChange change = task.getPropertyChanges().get(TaskEntity.ASSIGNEE);
    return Optional.of(new Assignment((String) change.getOrgValue(), task.getAssignee(), reasonHere.get()));
  }

  private <T> T unchecked(String taskId, Command<T> command) {
    try {
      return engine
          .getCommandExecutorTxRequired()
          .execute(context -> context.runWithoutAuthorization(command));
    } catch (OptimisticLockingException | org.camunda.bpm.engine.exception.NotFoundException changed) {
      ProcessStanding standing = new ProcessStanding(engine);
      throw standing.afterTask(taskId).or(() -> standing.ofTask(taskId))
          .<RuntimeException>map(now -> new ConflictException("状态已变化：" + now + "，请刷新后再试。"))
          .orElseGet(() -> new NotFoundException("没有该任务"));
    }
  }
}
