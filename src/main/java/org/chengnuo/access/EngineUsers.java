package org.chengnuo.access;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/**
 * The engine's users, as the web's doors need them: one log-in for all doors, with the same limits, the same answers and
 * the same time for an unknown user as for a wrong password.
 */
@Component
class EngineUsers {

  /** The longest id that a user can have. */
  private static final int LONGEST_ID = 64;

  private final Accounts accounts;
  private final Passwords passwords;
  private final GuessLimits limits;
  private final ProcessEngineConfigurationImpl engine;
  private final Clock clock;

  EngineUsers(Accounts accounts, Passwords passwords, GuessLimits limits, ProcessEngineConfigurationImpl engine,
      Clock clock) {
    this.accounts = accounts;
    this.passwords = passwords;
    this.limits = limits;
    this.engine = engine;
    this.clock = clock;
  }

  /**
   * The account that this log-in opens; empty for an unknown user, a wrong password, or a wrong or used code.
   *
   * @param secret the password; of an account with a second factor, immediately followed by the six digits
   * @param remoteAddress where the request comes from
   * @throws TooManyGuessesException if too many wrong guesses came before
   */
  Optional<Account> authenticate(String userId, String secret, String remoteAddress) {
    if (userId == null || userId.isEmpty() || userId.length() > LONGEST_ID || secret == null || secret.isEmpty()) {
      return Optional.empty();
    }
    String address = ClientAddress.of(remoteAddress);
    BooleanSupplier known = () -> accounts.knows(userId, address);
    limits.check(userId, address, known);
    Optional<Account> account = accounts.find(userId);
    if (account.filter(found -> isRecognised(found, secret)).isPresent()) {
      return account;
    }
    GuessLimits.Guess guess = limits.begin(userId, address, known);
    if (!isRight(account, userId, secret)) {
      return Optional.empty();
    }
    guess.wasRight();
    accounts.loggedIn(userId, address);
    return account;
  }

  /** The account with this id, whose user has proved it elsewhere; empty for a user who no longer exists. */
  Optional<Account> find(String userId) {
    return accounts.find(userId);
  }

  private boolean isRecognised(Account account, String secret) {
    return account.secondFactor().isEmpty()
        && passwords.isRecognised(account.userId(), account.passwordHash(), secret);
  }

  private boolean isRight(Optional<Account> account, String userId, String secret) {
    Typed typed = Typed.of(secret, account.flatMap(Account::secondFactor).isPresent());
    boolean password = passwords.isRight(engine.getPasswordManager(), userId,
        account.map(Account::passwordHash).orElse(null), account.map(Account::salt).orElse(""), typed.password());
    return password && account.flatMap(Account::secondFactor).map(secondFactor -> uses(userId, secondFactor, typed.code()))
        .orElse(true);
  }

  /** Every code counts once: whoever looks over a shoulder has nothing to type again. */
  private boolean uses(String userId, TotpSecret secondFactor, String code) {
    OptionalLong step = secondFactor.stepOf(code, clock.instant().getEpochSecond());
    return step.isPresent() && accounts.useCode(userId, step.getAsLong());
  }
}
