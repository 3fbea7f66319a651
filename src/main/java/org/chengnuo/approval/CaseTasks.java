package org.chengnuo.approval;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.chengnuo.engine.TaskAnswers;
import org.chengnuo.engine.TaskContract;
import org.springframework.stereotype.Component;

/** What a completed task about a case brings: its case and its answers. */
@Component
public class CaseTasks {

  private final Applications applications;
  private final List<TaskContract> contracts;

  CaseTasks(Applications applications, List<TaskContract> contracts) {
    this.applications = applications;
    this.contracts = contracts;
  }

  public Application application(DelegateTask task) {
    return applications.get(task.getExecution().getProcessBusinessKey());
  }

  /** The answers that the contract of the task's process declares; see {@link TaskAnswers} for what else is refused. */
  public TaskAnswers answers(DelegateTask task) {
    String process = task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
    Set<String> declared =
        contracts.stream()
            .flatMap(contract -> contract.variables(process, task.getTaskDefinitionKey()).stream())
            .findFirst()
            .orElse(Set.of());
    return new TaskAnswers(task, application(task).lastingVariables(), declared);
  }
}
