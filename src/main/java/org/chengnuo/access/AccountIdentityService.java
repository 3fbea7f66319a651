package org.chengnuo.access;

import java.util.List;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.identity.PasswordPolicyResult;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.chengnuo.problem.InvalidInputException;

/** The engine's service for users, but a password that is refused is refused in words. */
final class AccountIdentityService extends IdentityServiceImpl {

  private final PasswordRules rules;
  private final Accounts accounts;

  AccountIdentityService(PasswordRules rules, Accounts accounts) {
    this.rules = rules;
    this.accounts = accounts;
  }

  /**
   * Asked from outside, answers which rules a password keeps. Asked by the command that saves a user, which would only say
   * that something is wrong, it refuses.
   *
   * @throws InvalidInputException with every broken rule, if a user is being saved
   */
  @Override
  public PasswordPolicyResult checkPasswordAgainstPolicy(String password, User user) {
    CommandContext saving = Context.getCommandContext();
    if (saving != null) {
      refuse(rules.brokenBy(password, user));
      if (saving.getAuthenticatedUserId() != null) {
        // Whoever may not set this password does not learn either whether it was used before.
        saving.getAuthorizationManager().checkAuthorization(Permissions.UPDATE, Resources.USER, user.getId());
        refuse(isUsedBefore(password, user) ? List.of(PasswordRules.USED_BEFORE) : List.of());
      }
    }
    return super.checkPasswordAgainstPolicy(password, user);
  }

  private boolean isUsedBefore(String password, User user) {
    return accounts.latestPasswords(user.getId()).stream().anyMatch(latest -> Passwords
        .matches(Context.getProcessEngineConfiguration().getPasswordManager(), latest.hash(), latest.salt(), password));
  }

  private static void refuse(List<String> broken) {
    if (!broken.isEmpty()) {
      throw new InvalidInputException("password", "密码不符合要求：" + String.join("；", broken));
    }
  }
}
