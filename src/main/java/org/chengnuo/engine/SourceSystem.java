package org.chengnuo.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.HistoricProcessInstanceQueryImpl;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.chengnuo.problem.InvalidInputException;

/**
 * Another system that hands in applications. It knows the instances that it started, whatever grants its group has, and
 * of all others it is not told that they are there. Whose an instance is stands in its history, which the start wrote; the
 * engine's authorizations could say the same only with a row for every case.
 *
 * @param userId the system's user, and the start user of its instances
 */
record SourceSystem(String userId) {

  /** Id of the group that makes a user a system. */
  static final String GROUP = "api-clients";

  /** As many as one statement can name on every database. */
  private static final int MOST = 10_000;

  /** The system that asks; empty where a person does, or the application of itself. */
  static Optional<SourceSystem> asking() {
    CommandContext context = Context.getCommandContext();
    Authentication authentication = context.getAuthentication();
    boolean system = context.isAuthorizationCheckEnabled() && authentication != null
        && authentication.getUserId() != null && authentication.getGroupIds() != null
        && authentication.getGroupIds().contains(GROUP);
    return system ? Optional.of(new SourceSystem(authentication.getUserId())) : Optional.empty();
  }

  boolean owns(String processInstanceId) {
    return processInstanceId != null && !own(List.of(processInstanceId)).isEmpty();
  }

  /** Whether the system started an instance under this business key; it may have ended. */
  boolean ownsCase(String businessKey) {
    HistoricProcessInstanceQueryImpl own = new HistoricProcessInstanceQueryImpl();
    own.processInstanceBusinessKey(businessKey);
    return !find(own).isEmpty();
  }

  /** Of these instances, those that the system started. */
  Set<String> own(Collection<String> processInstanceIds) {
    if (processInstanceIds.isEmpty()) {
      return Set.of();
    }
    HistoricProcessInstanceQueryImpl own = new HistoricProcessInstanceQueryImpl();
    own.processInstanceIds(Set.copyOf(processInstanceIds));
    return find(own);
  }

  /**
   * Ids of the instances that the system started, among those that the query describes.
   *
   * @throws InvalidInputException if they are too many to be listed
   */
  Set<String> find(HistoricProcessInstanceQueryImpl described) {
    described.startedBy(userId);
    List<HistoricProcessInstance> found = Context.getCommandContext().runWithoutAuthorization(
        () -> Context.getCommandContext().getHistoricProcessInstanceManager()
            .findHistoricProcessInstancesByQueryCriteria(described, new Page(0, MOST + 1)));
    if (found.size() > MOST) {
      throw new InvalidInputException("processInstanceBusinessKey", "在办办件过多，请按办件编号或流程实例查询");
    }
    return found.stream().map(HistoricProcessInstance::getId).collect(Collectors.toSet());
  }
}
