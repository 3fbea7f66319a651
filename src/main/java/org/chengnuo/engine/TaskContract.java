package org.chengnuo.engine;

import java.util.List;
import java.util.Optional;

/**
 * What a person may hand in with the completion of a task. The engine itself would write any variable that comes along,
 * so that a clerk could complete the examination with a {@code decision}. Beans of the process packages, any number; a
 * task that none of them knows takes no variables at all from outside.
 */
public interface TaskContract {

  /**
   * The variables that this task may be completed with.
   *
   * @param processDefinitionKey key of the process
   * @param taskDefinitionKey id of the user task in the model
   * @return empty where this contract does not speak of the task
   */
  Optional<List<ProcessVariable<?>>> answers(String processDefinitionKey, String taskDefinitionKey);
}
