package org.chengnuo.approval;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** What a case leaves behind for the bureau to do: processes of their own, because they outlive the case. */
@Component
public class FollowUps {

  private final RuntimeService runtimeService;
  private final FollowUpRecord record;

  FollowUps(RuntimeService runtimeService, FollowUpRecord record) {
    this.runtimeService = runtimeService;
    this.record = record;
  }

  /** The head of the organ explains in public why a promise was broken (优化营商环境条例 art. 36(2)). */
  public void explainDelay(Application application) {
    start("delay-explanation", application);
  }

  /** A silent approval is made formal within one working day and reviewed within ten. */
  public void followUpSilence(Application application) {
    start("silence-follow-up", application);
  }

  /** Tells whatever still runs for the case, and so task lists and Cockpit, what a follow-up has made of its grant. */
  public void tellState(Application application) {
    record.onGrant(application).map(FollowUpEntry::label).ifPresent(state -> tellState(application.caseNumber(), state));
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

  private void tellState(String caseNumber, String state) {
    runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().forEach(
        running -> runtimeService.setVariable(running.getId(), AdministrativeApproval.CASE_STATE.name(), state));
  }

  private void start(String process, Application application) {
    runtimeService.startProcessInstanceByKey(process, application.caseNumber(), application.lastingVariables());
  }
}
