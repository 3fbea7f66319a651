package org.chengnuo.engine;

import java.util.List;
import java.util.Set;

/**
 * Lets groups send one message to a running case by its business key. The engine would ask for the right to change the
 * whole instance, its variables and its position included. Another system sends it to its own cases only.
 *
 * @param messageName name of the message, such as {@code approval.withdrawn}
 * @param senders ids of the groups that may send it; nobody else may, administrators included
 * @param variables what may come with it
 */
public record MessageRule(String messageName, Set<String> senders, List<ProcessVariable<?>> variables) {

  public MessageRule {
    senders = Set.copyOf(senders);
    variables = List.copyOf(variables);
  }

  boolean takes(String variable) {
    return variables.stream().anyMatch(each -> each.name().equals(variable));
  }
}
