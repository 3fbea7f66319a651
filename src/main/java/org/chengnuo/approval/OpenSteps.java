package org.chengnuo.approval;

import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.springframework.stereotype.Component;

/** The steps of a case that wait for a person. */
@Component
public class OpenSteps {

  /** One of them; person is null while nobody has claimed it. */
  public record Step(String id, String name, String person) {}

  private final TaskService taskService;

  OpenSteps(TaskService taskService) {
    this.taskService = taskService;
  }

  public List<Step> of(Application application) {
    return taskService.createTaskQuery().processInstanceId(application.processInstanceId()).list().stream()
        .map(task -> new Step(task.getTaskDefinitionKey(), task.getName(), task.getAssignee()))
        .toList();
  }

  /** Moves the case forward in everybody's task list. */
  public void raisePriority(Application application, int priority) {
    taskService.createTaskQuery().processInstanceId(application.processInstanceId()).list().stream()
        .filter(task -> task.getPriority() < priority)
        .forEach(task -> taskService.setPriority(task.getId(), priority));
  }
}
