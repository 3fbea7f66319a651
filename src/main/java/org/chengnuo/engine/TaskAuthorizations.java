package org.chengnuo.engine;

import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.cfg.auth.DefaultAuthorizationProvider;
import org.camunda.bpm.engine.impl.persistence.entity.AuthorizationEntity;

/**
 * Who may do what with a task or an account of their own. The group of a task and its assignee see it, work on it and
 * hand it over; the engine's default would let them change its variables too. Nobody deletes their own account, which
 * the default allows.
 */
final class TaskAuthorizations extends DefaultAuthorizationProvider {

  @Override
  protected Permission[] getRuntimePermissions(boolean enforceSpecificVariablePermission) {
    return new Permission[] {Permissions.READ, Permissions.TASK_WORK, Permissions.TASK_ASSIGN};
  }

  @Override
  public AuthorizationEntity[] newUser(User user) {
    return new AuthorizationEntity[] {
        createGrantAuthorization(user.getId(), null, Resources.USER, user.getId(), Permissions.READ, Permissions.UPDATE)};
  }
}
