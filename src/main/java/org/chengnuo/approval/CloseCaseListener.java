package org.chengnuo.approval;

import static org.chengnuo.approval.AdministrativeApproval.OUTCOME;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.chengnuo.casework.Cases;
import org.springframework.stereotype.Component;

/** Stands at every end event of the process: the event that was reached is the outcome that is recorded. */
@Component
class CloseCaseListener implements ExecutionListener {

  private final Applications applications;
  private final Cases cases;

  CloseCaseListener(Applications applications, Cases cases) {
    this.applications = applications;
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    Outcome outcome = Outcome.ofEndEvent(execution.getCurrentActivityId());
    Application application = applications.get(execution.getProcessBusinessKey());
    cases.close(application.caseNumber(), outcome, OutcomeConditions.of(application, outcome));
    OUTCOME.set(execution, outcome);
  }
}
