package org.chengnuo.engine;

import java.util.Collection;
import java.util.List;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Who may start which process: whoever its contract names, and nobody else, whatever grants of all processes somebody
 * has. Of a process without a contract the engine's grants decide, for whoever may start any.
 */
final class StartRights {

  private static final Operation START = Operation.parse("POST /process-definition/key/{key}/start");

  private final ObjectProvider<ProcessContracts> contracts;
  private final ObjectProvider<OperationTable> operations;

  StartRights(ObjectProvider<ProcessContracts> contracts, ObjectProvider<OperationTable> operations) {
    this.contracts = contracts;
    this.operations = operations;
  }

  /** Whether the user who asks may; true where the application acts of itself, or within a command that was allowed. */
  boolean mayStart(String process) {
    CommandContext context = Context.getCommandContext();
    return !context.isAuthorizationCheckEnabled() || context.getAuthenticatedUserId() == null
        || mayStart(process, context.getAuthentication().getGroupIds());
  }

  private boolean mayStart(String process, Collection<String> groupIds) {
    Collection<String> groups = groupIds == null ? List.of() : groupIds;
    List<String> starters = contracts.getObject().starters().get(process);
    return starters == null
        ? operations.getObject().permits(START, groups) : groups.stream().anyMatch(starters::contains);
  }
}
