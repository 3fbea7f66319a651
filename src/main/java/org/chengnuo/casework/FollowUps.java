package org.chengnuo.casework;

import java.util.List;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** What a case leaves behind for the bureau to do: processes of their own under its number, because they outlive it. */
@Component
public class FollowUps {

  private final RuntimeService runtimeService;
  private final CaseVariables variables;

  FollowUps(RuntimeService runtimeService, CaseVariables variables) {
    this.runtimeService = runtimeService;
    this.variables = variables;
  }

  /** Starts a process that follows the case up, as part of the running transaction. */
  public void start(String process, Case file) {
    runtimeService.startProcessInstanceByKey(process, file.number(), variables.lastingVariables(file));
  }

  /** Ids of the running instances of a process that follows the case up. */
  public List<String> running(String process, Case file) {
    return runtimeService.createProcessInstanceQuery().processDefinitionKey(process)
        .processInstanceBusinessKey(file.number()).list().stream().map(ProcessInstance::getId).toList();
  }

  /**
   * A case is followed up once at a time: a second process would wait for what the first has done.
   *
   * @throws ConflictException if another of these processes runs for the case of this one
   */
  public void requireOnly(DelegateExecution execution, String process) {
    String caseNumber = execution.getProcessBusinessKey();
    boolean another =
        runtimeService.createProcessInstanceQuery().processDefinitionKey(process).processInstanceBusinessKey(caseNumber)
            .list().stream().anyMatch(running -> !running.getId().equals(execution.getProcessInstanceId()));
    if (another) {
      throw new ConflictException("办件 " + caseNumber + " 的善后已在办理中，不能重复发起");
    }
  }

  /** Tells everything that still runs for the case, and so task lists and Cockpit, what has become of it. */
  public void tellState(Case file) {
    variables.state(file).ifPresent(
        state ->
            runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(file.number()).list().forEach(
                running -> runtimeService.setVariable(running.getId(), CaseVariables.STATE.name(), state)));
  }
}
