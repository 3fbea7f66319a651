package org.chengnuo.delay;

import java.util.Optional;
import java.util.Set;
import org.chengnuo.engine.TaskContract;
import org.springframework.stereotype.Component;

/** What the tasks of this process may be completed with. */
@Component
class DelayTasks implements TaskContract {

  @Override
  public Optional<Set<String>> variables(String processDefinitionKey, String taskDefinitionKey) {
    return processDefinitionKey.equals(DelayExplanation.KEY) && taskDefinitionKey.equals(Explanations.STEP)
        ? Optional.of(Set.of(DelayExplanation.DELAY_REASON.name()))
        : Optional.empty();
  }
}
