package org.chengnuo.engine;

import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's checks of single commands, in which whose task it is may see it, work on it and hand it over, by
 * {@link TaskMembership}. Everybody else, and everything else, needs a granted authorization; to change a task's variables
 * is not among what its people may do.
 */
class TaskMembershipChecker extends AuthorizationCommandChecker {

  @Override
  public void checkReadTask(TaskEntity task) {
    if (!isOwn(task)) {
      super.checkReadTask(task);
    }
  }

  @Override
  public void checkReadTaskVariable(TaskEntity task) {
    if (!isOwn(task)) {
      super.checkReadTaskVariable(task);
    }
  }

  @Override
  public void checkTaskWork(TaskEntity task) {
    if (!isOwn(task)) {
      super.checkTaskWork(task);
    }
  }

  @Override
  public void checkTaskAssign(TaskEntity task) {
    if (!isOwn(task)) {
      super.checkTaskAssign(task);
    }
  }

  private static boolean isOwn(TaskEntity task) {
    return task != null && Context.getCommandContext().getAuthentication() != null
        && Context.getCommandContext().getAuthenticatedUserId() != null && TaskMembership.ofCurrentUser().owns(task);
  }
}
