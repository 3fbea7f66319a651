package org.chengnuo.engine;

import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.repository.ProcessDefinition;

/** The engine's checks of single commands, in which a {@link SourceSystem} reads its own instances, and {@link StartRights} tell who starts. */
final class SourceSystemChecker extends TaskMembershipChecker {

  private final StartRights starts;

  SourceSystemChecker(StartRights starts) {
    this.starts = starts;
  }

  @Override
  public void checkCreateProcessInstance(ProcessDefinition process) {
    super.checkCreateProcessInstance(process);
    if (!starts.mayStart(process.getKey())) {
      throw new AuthorizationException("您的岗位不能发起该流程。");
    }
  }

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
