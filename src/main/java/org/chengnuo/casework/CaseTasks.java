package org.chengnuo.casework;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.TaskAnswers;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** What a completed task about a case brings: its case and its answers. */
@Component
public class CaseTasks {

  private final Cases cases;
  private final CaseVariables variables;
  private final CaseTypes types;

  CaseTasks(Cases cases, CaseVariables variables, CaseTypes types) {
    this.cases = cases;
    this.variables = variables;
    this.types = types;
  }

  /** @throws ConflictException unless the task is being completed */
  public Case file(DelegateTask task) {
    requireCompletion(task);
    return cases.get(task.getExecution().getProcessBusinessKey());
  }

  /** The answers that the contract of the task's process declares; see {@link TaskAnswers} for what else is refused. */
  public TaskAnswers answers(DelegateTask task) {
    Case file = file(task);
    Map<String, Object> lasting = new HashMap<>(variables.lastingVariables(file));
    if (task.getExecution().hasVariable(CaseVariables.STATE.name())) {
      variables.state(file).ifPresent(state -> lasting.put(CaseVariables.STATE.name(), state));
    }
    return new TaskAnswers(task, lasting, declared(task));
  }

  private List<ProcessVariable<?>> declared(DelegateTask task) {
    return types.answers(CaseStarts.process(task.getProcessDefinitionId()), task.getTaskDefinitionKey())
        .orElse(List.of());
  }

  /** What a task brings is somebody's word: a listener of another event would take a planted variable for it. */
  private static void requireCompletion(DelegateTask task) {
    if (!TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      throw new ConflictException("“" + task.getName() + "”须由承办人员本人办理");
    }
  }
}
