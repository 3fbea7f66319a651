package org.chengnuo.engine;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.history.HistoricTaskInstance;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.task.Task;

/** Says in words where a process stands now, for whoever came too late to what they meant to do. */
final class ProcessStanding {

  private final ProcessEngineConfigurationImpl engine;

  ProcessStanding(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /** Where the process stands whose task this was; empty where there never was such a task, or it still waits. */
  Optional<String> afterTask(String taskId) {
    return read(() -> Optional
        .ofNullable(engine.getHistoryService().createHistoricTaskInstanceQuery().taskId(taskId).finished().singleResult())
        .map(task -> "“" + task.getName() + "”已办结或已撤销" + ofInstance(task)));
  }

  /** Who has the task, which still waits; empty where there is no such task. */
  Optional<String> ofTask(String taskId) {
    return read(() -> Optional.ofNullable(engine.getTaskService().createTaskQuery().taskId(taskId).singleResult())
        .map(task -> "“" + task.getName() + "”"
            + (task.getAssignee() == null ? "尚待认领办理" : "现由 " + name(task.getAssignee()) + " 办理")));
  }

  /** Where the first process with this business key stands; the processes that follow it up share the key. */
  Optional<String> ofBusinessKey(String businessKey) {
    return read(() -> engine.getHistoryService().createHistoricProcessInstanceQuery()
        .processInstanceBusinessKey(businessKey).orderByProcessInstanceStartTime().asc().listPage(0, 1).stream()
        .findFirst().map(this::of));
  }

  private String ofInstance(HistoricTaskInstance task) {
    return task.getProcessInstanceId() == null ? "" : "，" + of(engine.getHistoryService()
        .createHistoricProcessInstanceQuery().processInstanceId(task.getProcessInstanceId()).singleResult());
  }

  private String name(String userId) {
    return Optional.ofNullable(engine.getIdentityService().createUserQuery().userId(userId).singleResult())
        .map(user -> (user.getLastName() + user.getFirstName()).strip()).orElse(userId);
  }

  private String of(HistoricProcessInstance instance) {
    String named = instance.getBusinessKey() == null ? "该流程" : "办件 " + instance.getBusinessKey() + " ";
    return named + (instance.getEndTime() == null ? "现处于" + steps(instance) : end(instance));
  }

  private String steps(HistoricProcessInstance instance) {
    List<Task> open = engine.getTaskService().createTaskQuery().processInstanceId(instance.getId()).list();
    return open.isEmpty() ? "系统处理环节"
        : open.stream().map(Task::getName).distinct().sorted().collect(Collectors.joining("”“", "“", "”")) + "环节";
  }

  /** By the name of the end event that was reached; what was broken off was not handled to its end. */
  private String end(HistoricProcessInstance instance) {
    return engine.getHistoryService().createHistoricActivityInstanceQuery().processInstanceId(instance.getId())
        .activityId(instance.getEndActivityId()).listPage(0, 1).stream().findFirst()
        .map(HistoricActivityInstance::getActivityName)
        .map(name -> name.endsWith("终止") ? "已" + name : "已办结（" + name + "）").orElse("已办结");
  }

  /** Who was told of the task may hear what became of it. */
  private <T> T read(Supplier<T> query) {
    return engine.getCommandExecutorTxRequired()
        .execute(context -> context.runWithoutAuthorization(() -> query.get()));
  }
}
