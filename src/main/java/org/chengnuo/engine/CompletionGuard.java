package org.chengnuo.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Looks at every completion of a task by a person before the engine writes anything: the variables must be the task's
 * own by {@link ProcessContracts}, and a task that somebody claimed is completed by nobody else, since the record names the
 * claimant. Reads the task in the command that completes it, so it costs no statement.
 */
final class CompletionGuard {

  private final CurrentUser user;
  private final ObjectProvider<ProcessContracts> contracts;
  private final ObjectProvider<PersonNames> names;

  CompletionGuard(
      CurrentUser user, ObjectProvider<ProcessContracts> contracts, ObjectProvider<PersonNames> names) {
    this.user = user;
    this.contracts = contracts;
    this.names = names;
  }

  <T> T complete(CommandExecutor executor, String taskId, Map<String, ?> variables, Command<T> completion) {
    Optional<CurrentUser> asking = user.askingFromOutside();
    if (asking.isEmpty() || taskId == null) {
      return executor.execute(completion);
    }
    return executor.execute(context -> {
      check(asking.get(), context, taskId, variables == null ? Map.of() : variables);
      return completion.execute(context);
    });
  }

  private void check(CurrentUser asking, CommandContext context, String taskId, Map<String, ?> variables) {
    TaskEntity task = context.getTaskManager().findTaskById(taskId);
    if (task == null || task.getProcessDefinitionId() == null) {
      return;
    }
    context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkTaskWork(task));
    String assignee = task.getAssignee();
    if (assignee != null && !asking.id().equals(Optional.of(assignee))) {
      throw new ConflictException("任务已由 " + names.getObject().of(assignee) + " 认领，请由其办理，或先转交给您。");
    }
    String process = task.getProcessDefinition().getKey();
    Set<String> allowed = contracts.getObject().answers(process, task.getTaskDefinitionKey()).orElse(List.of()).stream()
        .map(ProcessVariable::name).collect(Collectors.toSet());
    List<FieldProblem> problems = variables.keySet().stream()
        .filter(name -> !allowed.contains(name) && !isUnchanged(task, name, variables.get(name))).sorted()
        .map(name -> new FieldProblem(name, "该环节不接受此变量")).toList();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  /** Forms hand back the fields that they only show. */
  private static boolean isUnchanged(TaskEntity task, String name, Object value) {
    Object sent = value instanceof TypedValue typed ? typed.getValue() : value;
    return task.hasVariable(name) && Objects.equals(task.getVariable(name), sent);
  }
}
