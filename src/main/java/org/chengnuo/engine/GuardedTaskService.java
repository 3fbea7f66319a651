package org.chengnuo.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's task service, whose completions pass the {@link CompletionGuard}. */
final class GuardedTaskService extends TaskServiceImpl {

  private final CompletionGuard guard;

  GuardedTaskService(CompletionGuard guard) {
    this.guard = guard;
  }

  @Override
  public void complete(String taskId, Map<String, Object> variables) {
    guard.complete(commandExecutor, taskId, variables, new CompleteTaskCmd(taskId, variables));
  }

  @Override
  public VariableMap completeWithVariablesInReturn(String taskId, Map<String, Object> variables, boolean deserialize) {
    return guard.complete(commandExecutor, taskId, variables,
        new CompleteTaskCmd(taskId, variables, true, deserialize));
  }

  @Override
  public void resolveTask(String taskId, Map<String, Object> variables) {
    guard.complete(commandExecutor, taskId, variables, new ResolveTaskCmd(taskId, variables));
  }
}
