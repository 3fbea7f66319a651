package org.chengnuo.casework;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.chengnuo.label.Labelled;
import org.springframework.stereotype.Component;

/** Stands at every end event that ends a case: the event that was reached is the outcome that is recorded. */
@Component
class CloseCaseListener implements ExecutionListener {

  private final CaseTypes types;
  private final Cases cases;
  private final List<EndConditions> conditions;

  CloseCaseListener(CaseTypes types, Cases cases, List<EndConditions> conditions) {
    this.types = types;
    this.cases = cases;
    this.conditions = conditions;
  }

  @Override
  public void notify(DelegateExecution execution) {
    String caseNumber = execution.getProcessBusinessKey();
    String process = cases.get(caseNumber).process();
    String endEvent = execution.getCurrentActivityId();
    Labelled outcome =
        types.get(process).outcomeAt(endEvent)
            .orElseThrow(() -> new IllegalStateException("No outcome of " + process + " ends at " + endEvent));
    cases.close(caseNumber, outcome,
        conditions.stream().filter(each -> each.process().equals(process)).findFirst()
            .map(each -> each.of(caseNumber, outcome)).orElse(List.of()));
  }
}
