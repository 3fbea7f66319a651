package org.chengnuo.engine;

import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;

/** The engine's checks of single commands, in which a {@link SourceSystem} reads its own instances. */
final class SourceSystemChecker extends TaskMembershipChecker {

  @Override
  public void checkReadProcessInstance(ExecutionEntity execution) {
    if (!isOwn(execution)) {
      super.checkReadProcessInstance(execution);
    }
  }

  @Override
  public void checkReadProcessInstanceVariable(ExecutionEntity execution) {
    if (!isOwn(execution)) {
      super.checkReadProcessInstanceVariable(execution);
    }
  }

  /** @throws NotFoundException if the system that asks did not start it; as if there were no such instance */
  private static boolean isOwn(ExecutionEntity execution) {
    return SourceSystem.asking().map(system -> {
      if (!system.owns(execution.getProcessInstanceId())) {
        throw new NotFoundException();
      }
      return true;
    }).orElse(false);
  }
}
