package org.chengnuo.engine;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * Whose a task is: its assignee's and its candidate groups'. The engine's default says the same in rows of its
 * authorization table, one per task and group, and then compares every task of a list with every such row: the list of a
 * group with many open tasks takes minutes.
 *
 * @param userId the user who asks
 * @param groups ids of the user's groups
 */
record TaskMembership(String userId, Set<String> groups) {

  /** The user of the running command. */
  static TaskMembership ofCurrentUser() {
    Authentication authentication = Context.getCommandContext().getAuthentication();
    List<String> groups = authentication.getGroupIds() == null ? List.of() : authentication.getGroupIds();
    return new TaskMembership(authentication.getUserId(), Set.copyOf(groups));
  }

  boolean owns(TaskEntity task) {
    return userId.equals(task.getAssignee()) || userId.equals(task.getOwner())
        || task.getCandidates().stream().anyMatch(link -> link.getGroupId() != null && groups.contains(link.getGroupId())
            || userId.equals(link.getUserId()));
  }
}
