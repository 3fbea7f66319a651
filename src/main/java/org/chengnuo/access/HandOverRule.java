package org.chengnuo.access;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.task.IdentityLink;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A task goes from person to person within its group only. The engine lets whoever works on a task hand it to anybody,
 * who then may see and complete it.
 */
@Component
class HandOverRule {

  private final IdentityService identity;
  private final CurrentUser user;

  HandOverRule(IdentityService identity, CurrentUser user) {
    this.identity = identity;
    this.user = user;
  }

  @EventListener
  void check(DelegateTask task) {
    String assignee = task.getAssignee();
    if (!TaskListener.EVENTNAME_ASSIGNMENT.equals(task.getEventName()) || assignee == null || user.isAdministrator()) {
      return;
    }
    Set<String> groups = task.getCandidates().stream().map(IdentityLink::getGroupId)
        .filter(group -> group != null).collect(Collectors.toSet());
    if (!groups.isEmpty() && groupsOf(assignee).stream().noneMatch(groups::contains)) {
      throw new InvalidInputException("assignee", "该用户不属于本任务的岗位，不能接手");
    }
  }

  private Collection<String> groupsOf(String assignee) {
    return user.id().filter(assignee::equals).isPresent() ? user.groups()
        : identity.createGroupQuery().groupMember(assignee).list().stream().map(Group::getId).toList();
  }
}
