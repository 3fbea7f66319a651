package org.chengnuo.casework.desk;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.springframework.stereotype.Component;

/** The open tasks of the person who asks; the engine knows who that is and leaves out what they may not see. */
@Component
class DeskTasks {

  private final TaskService tasks;

  DeskTasks(TaskService tasks) {
    this.tasks = tasks;
  }

  List<SeenTask> withIds(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : seen(tasks.createTaskQuery().taskIdIn(ids.toArray(String[]::new)), ids.size());
  }

  /** What is due first comes first. */
  List<SeenTask> ofInstances(Collection<String> processInstanceIds, int most) {
    return processInstanceIds.isEmpty()
        ? List.of()
        : seen(
            tasks.createTaskQuery()
                .processInstanceIdIn(processInstanceIds.toArray(String[]::new))
                .orderByDueDate()
                .asc(),
            most);
  }

  private static List<SeenTask> seen(TaskQuery query, int most) {
    return query.listPage(0, most).stream().map(DeskTasks::seen).toList();
  }

  private static SeenTask seen(Task task) {
    return new SeenTask(
        task.getId(),
        task.getName(),
        task.getTaskDefinitionKey(),
        task.getProcessInstanceId(),
        task.getAssignee(),
        task.getDueDate() == null ? null : task.getDueDate().toInstant());
  }
}
