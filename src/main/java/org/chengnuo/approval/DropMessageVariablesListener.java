package org.chengnuo.approval;

import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.springframework.stereotype.Component;

/**
 * Stands at the message events: what a message brings besides its name is not kept. A variable that stayed would be
 * refused with the next completion, for which the person who completes is not to blame.
 */
@Component
class DropMessageVariablesListener implements ExecutionListener {

  private final Applications applications;

  DropMessageVariablesListener(Applications applications) {
    this.applications = applications;
  }

  @Override
  public void notify(DelegateExecution execution) {
    var lasting = applications.get(execution.getProcessBusinessKey()).lastingVariables();
    Set<String> brought = new HashSet<>(execution.getVariableNames());
    brought.removeAll(lasting.keySet());
    execution.removeVariables(brought);
    // A message could also have overwritten what lists show.
    lasting.forEach(
        (name, value) -> {
          if (!value.equals(execution.getVariable(name))) {
            execution.setVariable(name, value);
          }
        });
  }
}
