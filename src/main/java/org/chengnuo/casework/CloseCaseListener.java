package org.chengnuo.casework;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.chengnuo.label.Labelled;
import org.springframework.stereotype.Component;

/** Stands at every end event that ends a case: the event that was reached is the outcome that is recorded. */
@Component
class CloseCaseListener implements ExecutionListener {

  private final CaseTypes types;
  private final Cases cases;

  CloseCaseListener(CaseTypes types, Cases cases) {
    this.types = types;
    this.cases = cases;
  }

  @Override
  public void notify(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    String process = cases.get(caseNumber).process();
    String endEvent = execution.getCurrentActivityId();
    Labelled outcome =
        types.get(process).outcomeAt(endEvent)
            .orElseThrow(() -> new IllegalStateException("No outcome of " + process + " ends at " + endEvent));
    cases.close(caseNumber, outcome);
  }
}
