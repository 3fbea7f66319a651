package org.chengnuo.delay;

import java.util.List;
import java.util.Optional;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.TaskContract;
import org.springframework.stereotype.Component;

/** What the tasks of this process may be completed with. */
@Component
class DelayTasks implements TaskContract {

  @Override
  public Optional<List<ProcessVariable<?>>> answers(String processDefinitionKey, String taskDefinitionKey) {
    return processDefinitionKey.equals(DelayExplanation.KEY) && taskDefinitionKey.equals(Explanations.STEP)
        ? Optional.of(List.of(DelayExplanation.DELAY_REASON))
        : Optional.empty();
  }
}
