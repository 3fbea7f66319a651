package org.chengnuo.engine;

import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.impl.cfg.auth.AuthorizationCommandChecker;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;

/**
 * The engine's checks of single commands, in which whose task it is may see it, work on it and hand it over, by
 * {@link TaskMembership}. To work on it and to hand it over no authorization helps anybody else, nor those of an
 * administrator; everything else needs a granted one, and to change a task's variables is not among what its people may
 * do.
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
      refuseToOthers();
    }
  }

  @Override
  public void checkTaskAssign(TaskEntity task) {
    if (!isOwn(task)) {
      super.checkTaskAssign(task);
      refuseToOthers();
    }
  }

  /** Not where the application acts of itself, or within a command that was allowed. */
  private static void refuseToOthers() {
    CommandContext context = Context.getCommandContext();
    if (context.isAuthorizationCheckEnabled() && context.getAuthenticatedUserId() != null) {
      throw new AuthorizationException("该任务不属于您的岗位。");
    }
  }

  private static boolean isOwn(TaskEntity task) {
    return task != null && Context.getCommandContext().getAuthentication() != null
        && Context.getCommandContext().getAuthenticatedUserId() != null && TaskMembership.ofCurrentUser().owns(task);
  }
}
