package org.chengnuo.engine;

import java.util.Map;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.variable.VariableMap;

/** The engine's form service, whose submissions pass the {@link CompletionGuard}. */
final class GuardedFormService extends FormServiceImpl {

  private final CompletionGuard guard;

  GuardedFormService(CompletionGuard guard) {
    this.guard = guard;
  }

  @Override
  public void submitTaskForm(String taskId, Map<String, Object> properties) {
    guard.complete(commandExecutor, taskId, properties, new SubmitTaskFormCmd(taskId, properties, false, false));
  }

  @Override
  public VariableMap submitTaskFormWithVariablesInReturn(String taskId, Map<String, Object> properties,
      boolean deserialize) {
    return guard.complete(commandExecutor, taskId, properties,
        new SubmitTaskFormCmd(taskId, properties, true, deserialize));
  }
}
