package org.chengnuo.approval;

import static org.chengnuo.approval.AdministrativeApproval.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/** Stands at every end event of the process: the event that was reached is the outcome that is recorded. */
@Component
class CloseCaseListener implements ExecutionListener {

  private final Applications applications;
  private final CaseRecord record;

  CloseCaseListener(Applications applications, CaseRecord record) {
    this.applications = applications;
    this.record = record;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Outcome outcome = Outcome.ofEndEvent(execution.getCurrentActivityId());
    record.close(applications.get(execution.getProcessBusinessKey()), outcome);
    OUTCOME.set(execution, outcome);
  }
}
