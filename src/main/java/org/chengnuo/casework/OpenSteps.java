package org.chengnuo.casework;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/** The steps of a case that wait for a person. */
@Component
public class OpenSteps {

  /** One of them; person is null while nobody has claimed it, dueAt where it has no time of its own. */
  public record Step(String id, String name, String person, Instant dueAt) {}

  private final TaskService taskService;

  OpenSteps(TaskService taskService) {
    this.taskService = taskService;
  }

  /** The steps of the process itself or of one that follows it up. */
  public List<Step> of(String processInstanceId) {
    return tasks(processInstanceId).stream()
        .map(OpenSteps::step)
        .toList();
  }

  private static Step step(Task task) {
    Instant dueAt = task.getDueDate() == null ? null : task.getDueDate().toInstant();
    return new Step(task.getTaskDefinitionKey(), task.getName(), task.getAssignee(), dueAt);
  }

  /** Moves the process forward in everybody's task list. */
  public void raisePriority(String processInstanceId, int priority) {
    tasks(processInstanceId).stream()
        .filter(task -> task.getPriority() < priority)
        .forEach(task -> taskService.setPriority(task.getId(), priority));
  }

  /** Lets one more group see the steps and take them. */
  public void show(String processInstanceId, String group) {
    tasks(processInstanceId).forEach(task -> taskService.addCandidateGroup(task.getId(), group));
  }

  private List<Task> tasks(String processInstanceId) {
    return taskService.createTaskQuery().processInstanceId(processInstanceId).list();
  }
}
