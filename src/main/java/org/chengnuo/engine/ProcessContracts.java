package org.chengnuo.engine;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the processes have agreed with the world, as far as the engine holds everybody to it. The engine itself would
 * write any variable that comes along, so that a clerk could complete the examination with a {@code decision}, and would
 * ask for the right to change a whole instance of whoever sends it a message.
 */
public interface ProcessContracts {

  /** Name of the variable that tells how a process ended. */
  String OUTCOME = "outcome";

  /**
   * The variables that a task may be completed with.
   *
   * @param process key of the process
   * @param task id of the user task in the model
   * @return empty where no contract speaks of the task, which then takes no variables at all from outside
   */
  Optional<List<ProcessVariable<?>>> answers(String process, String task);

  /** Who may send this message, and with what; empty where nobody may. */
  Optional<MessageRule> message(String name);

  /** Code of how the process has ended that reaches this end event; empty where the event ends a branch only. */
  Optional<String> outcome(String process, String endEvent);

  /** Names of the variables whose values stay in the engine's history; none of them carries personal data. */
  Set<String> recorded();

  /** Ids of the groups that may start a process, by its key. */
  Map<String, List<String>> starters();
}
