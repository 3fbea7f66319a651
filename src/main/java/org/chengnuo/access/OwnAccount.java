package org.chengnuo.access;

import java.time.Clock;
import java.util.Optional;
import java.util.OptionalLong;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.stereotype.Service;

/** What users do to their own accounts. Each time they show that it is they: a session may be left open on a desk. */
@Service
class OwnAccount {

  private final EngineUsers users;
  private final Accounts accounts;
  private final IdentityService identity;
  private final Duties duties;
  private final Clock clock;

  OwnAccount(EngineUsers users, Accounts accounts, IdentityService identity, Duties duties, Clock clock) {
    this.users = users;
    this.accounts = accounts;
    this.identity = identity;
    this.duties = duties;
    this.clock = clock;
  }

  /**
   * @param proof the current password, with the code behind it where the account has a second factor
   * @throws InvalidInputException if the proof is wrong, the new password breaks rules, or its repetition differs
   */
  void changePassword(Account account, Proof proof, String next, String again) {
    check(account, proof);
    if (!next.equals(again)) {
      throw new InvalidInputException("again", "两次输入的新密码不一致");
    }
    User user = identity.createUserQuery().userId(account.userId()).singleResult();
    user.setPassword(next);
    identity.saveUser(user);
  }

  /**
   * @param code of the secret, which shows that the application has it; it is used up
   * @throws InvalidInputException if the proof or the code is wrong
   */
  void enrol(Account account, Proof proof, TotpSecret secret, String code) {
    check(account, proof);
    OptionalLong step = secret.stepOf(code, clock.instant().getEpochSecond());
    if (step.isEmpty()) {
      throw new InvalidInputException("code", "动态口令不正确，请检查手机的时间是否准确");
    }
    accounts.enrol(account.userId(), secret, step.getAsLong());
  }

  /** @throws InvalidInputException if the proof is wrong or the account may not do without */
  void withdrawSecondFactor(Account account, Proof proof) {
    if (duties.needsSecondFactor(account)) {
      throw new InvalidInputException("secondFactor", "您的岗位必须使用动态口令，不能停用");
    }
    check(account, proof);
    accounts.withdrawSecondFactor(account.userId());
  }

  /**
   * A password that was just typed.
   *
   * @param remoteAddress where it comes from
   */
  record Proof(String secret, String remoteAddress) {

    /** Not the password: it would end in a log. */
    @Override
    public String toString() {
      return "Proof";
    }
  }

  private void check(Account account, Proof proof) {
    Optional<Account> proved = users.authenticate(account.userId(), proof.secret(), proof.remoteAddress());
    if (proved.isEmpty()) {
      throw new InvalidInputException("current", "当前密码不正确（已启用动态口令的，在密码后紧接着输入六位动态口令；每个口令只能用一次）");
    }
  }
}
