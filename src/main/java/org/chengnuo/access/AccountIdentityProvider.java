package org.chengnuo.access;

import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.IdentityOperationResult;
import org.camunda.bpm.engine.impl.identity.WritableIdentityProvider;
import org.camunda.bpm.engine.impl.identity.db.DbIdentityServiceProvider;
import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;

/**
 * The engine's own users, without its lock: there, one wrong guess of a stranger delays the owner of an account, and a
 * thousand lock it for good. Guesses are slowed down at the doors, where it is known from where they come.
 */
final class AccountIdentityProvider extends DbIdentityServiceProvider {

  /** Stands for an address where a password is compared by the engine itself: when somebody logged in changes one. */
  private static final String ENGINE = "engine";

  private final Accounts accounts;
  private final Passwords passwords;
  private final GuessLimits limits;

  private AccountIdentityProvider(Accounts accounts, Passwords passwords, GuessLimits limits) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
  }

  @Override
  public boolean checkPassword(String userId, String password) {
    if (userId == null || password == null || password.isEmpty()) {
      return false;
    }
    UserEntity user = findUserById(userId);
    if (user != null && passwords.isRecognised(userId, user.getPassword(), password)) {
      return true;
    }
    GuessLimits.Guess guess = limits.begin(userId, ENGINE, () -> true);
    boolean right = passwords.isRight(Context.getProcessEngineConfiguration().getPasswordManager(), userId,
        user == null ? null : user.getPassword(), user == null ? "" : user.getSalt(), password);
    if (right) {
      guess.wasRight();
    }
    return right;
  }

  @Override
  public IdentityOperationResult saveUser(User user) {
    UserEntity entity = (UserEntity) user;
    boolean withPassword = entity.hasNewPassword();
    IdentityOperationResult result = super.saveUser(user);
    if (withPassword) {
      accounts.passwordSet(entity.getId(), entity.getPassword(), entity.getSalt(), isByAnother(entity.getId()));
    }
    return result;
  }

  /** What the application itself does, such as making the first users, is nobody's doing. */
  private static boolean isByAnother(String userId) {
    String acting = Context.getCommandContext().getAuthenticatedUserId();
    return acting != null && !acting.equals(userId);
  }

  @Override
  public IdentityOperationResult deleteUser(String userId) {
    IdentityOperationResult result = super.deleteUser(userId);
    accounts.delete(userId);
    return result;
  }

  /** Makes one for each command. */
  record Factory(Accounts accounts, Passwords passwords, GuessLimits limits) implements SessionFactory {

    @Override
    public Class<?> getSessionType() {
      return WritableIdentityProvider.class;
    }

    @Override
    public Session openSession() {
      return new AccountIdentityProvider(accounts, passwords, limits);
    }
  }
}
