package org.chengnuo.engine;

import static org.camunda.bpm.engine.authorization.Authorization.ANY;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.VariableInstanceQueryImpl;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationManager;
import org.camunda.bpm.engine.task.Task;

/**
 * The engine's restriction of queries to what the user may see, in which tasks are seen by {@link TaskMembership}, or by
 * who may read the tasks of all processes. Task lists so join no authorizations.
 */
class TaskMembershipQueries extends AuthorizationManager {

  /** Found by no task and no execution. */
  static final String NOTHING = "-";

  @Override
  public void configureTaskQuery(TaskQueryImpl query) {
    configureQuery(query);
    if (query.getAuthCheck().isAuthorizationCheckEnabled()) {
      query.getAuthCheck().setAuthorizationCheckEnabled(false);
      if (!isAuthorized(Permissions.READ_TASK, Resources.PROCESS_DEFINITION, ANY)) {
        restrict(query, TaskMembership.ofCurrentUser());
      }
    }
  }

  /** Adds "mine or my groups'" to whatever is asked; conditions of one such level are alternatives, levels are not. */
  private static void restrict(TaskQueryImpl query, TaskMembership member) {
    TaskQueryImpl own = new TaskQueryImpl();
    query.addOrQuery(own);
    own.taskAssignee(member.userId());
    own.taskOwner(member.userId());
    if (!member.groups().isEmpty()) {
      own.taskCandidateGroupIn(member.groups().stream().sorted().toList());
      own.includeAssignedTasks();
    }
  }

  /**
   * Tasklist shows variables of the case on the card of a task, which the engine grants only to who may read all
   * instances. Asked for the scopes of certain tasks, it answers for those that are the user's own.
   */
  @Override
  protected void configureVariableInstanceQuery(VariableInstanceQueryImpl query) {
    String[] scopes = query.getVariableScopeIds();
    configureQuery(query);
    boolean checked = query.getAuthCheck().isAuthorizationCheckEnabled();
    if (!checked || scopes == null || scopes.length == 0) {
      super.configureVariableInstanceQuery(query);
      return;
    }
    query.getAuthCheck().setAuthorizationCheckEnabled(false);
    if (!isAuthorized(Permissions.READ_INSTANCE, Resources.PROCESS_DEFINITION, ANY)) {
      Set<String> visible = scopesOfOwnTasks(scopes);
      String[] allowed = Arrays.stream(scopes).filter(visible::contains).toArray(String[]::new);
      query.variableScopeIdIn(allowed.length == 0 ? new String[] {NOTHING} : allowed);
    }
  }

  private Set<String> scopesOfOwnTasks(String[] scopes) {
    TaskQueryImpl own = new TaskQueryImpl();
    own.processInstanceIdIn(scopes);
    Set<String> visible = new HashSet<>();
    for (Task task : getTaskManager().findTasksByQueryCriteria(own)) {
      visible.add(task.getId());
      visible.add(task.getExecutionId());
      visible.add(task.getProcessInstanceId());
    }
    return visible;
  }

  /** There are none of tasks, so each ending task spares a statement. */
  @Override
  public void deleteAuthorizationsByResourceId(Resource resource, String resourceId) {
    if (resource.resourceType() != Resources.TASK.resourceType()) {
      super.deleteAuthorizationsByResourceId(resource, resourceId);
    }
  }
}
