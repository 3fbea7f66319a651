package org.chengnuo.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;

/**
 * What a person filled in to complete a task, taken out of the process variables before they are stored.
 *
 * <p>Answers live in the case tables, not in variables: an answer that stayed behind would be taken for the answer of
 * the next round, and one planted on an earlier task would decide a later one. So a completion may carry the answers
 * that its task declares and nothing else, and leaves the variables as they were.
 */
public final class TaskAnswers extends GivenValues {

  /** What the engine itself keeps in the scope of a parallel task. */
  private static final Set<String> OF_THE_ENGINE =
      Set.of("nrOfInstances", "nrOfCompletedInstances", "nrOfActiveInstances", "loopCounter", "section");


  /**
   * @param lasting the variables that the process keeps, with the values that they have; a completion cannot change
   *     them
   * @param declared the answers of this task by its contract
   */
  public TaskAnswers(DelegateTask task, Map<String, Object> lasting, List<ProcessVariable<?>> declared) {
    super(declared);
    // Of the execution, not the task: a completion's variables are the process's, and looking for others costs a query.
    DelegateExecution scope = task.getExecution();
    for (String name : scope.getVariableNames()) {
      if (isDeclared(name)) {
        take(name, scope.getVariable(name));
        scope.removeVariable(name);
      } else if (!OF_THE_ENGINE.contains(name)
          && !(lasting.containsKey(name) && Objects.equals(lasting.get(name), scope.getVariable(name)))) {
        problem(name, "本环节不填写此项");
      }
    }
  }

  /** Forms show a problem beside the label of its field. */
  @Override
  String subject(ProcessVariable<?> variable) {
    return "";
  }
}
