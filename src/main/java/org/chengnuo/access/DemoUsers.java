package org.chengnuo.access;

import java.security.SecureRandom;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * The demonstration's users, one or more per role, all with one password: the one that the environment names, else a new
 * random one at every start. Nothing keeps it in clear, so a restart on a kept database renews it and prints it again.
 */
@Component
@Profile("!production")
class DemoUsers implements FirstUsers {

  /** Under this key of the engine's user information the demonstration marks the users that it made. */
  static final String ORIGIN = "origin";
  static final String DEMONSTRATION = "demonstration";

  private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";

  private final IdentityService identity;
  private final String chosenPassword;
  private final String password;

  DemoUsers(IdentityService identity, @Value("${chengnuo.demo.password:}") String chosenPassword) {
    this.identity = identity;
    this.chosenPassword = chosenPassword;
    this.password = chosenPassword.isBlank() ? randomPassword() : chosenPassword;
  }

  @Override
  public void createMissing() {
    DemoUser.all().forEach(this::createOrRenew);
  }

  /** What the start banner says about the password. */
  String passwordNotice() {
    return chosenPassword.isBlank() ? password + "（随机生成，每次启动更换；可用环境变量 CHENGNUO_DEMO_PASSWORD 固定）"
        : "环境变量 CHENGNUO_DEMO_PASSWORD 所设";
  }

  private void createOrRenew(DemoUser demo) {
    User user = identity.createUserQuery().userId(demo.id()).singleResult();
    if (user == null) {
      user = identity.newUser(demo.id());
      user.setFirstName(demo.name());
      // The web applications would show a missing one as "null".
      user.setLastName("");
      user.setPassword(password);
      save(user);
      identity.setUserInfo(demo.id(), ORIGIN, DEMONSTRATION);
      demo.groups().forEach(group -> identity.createMembership(demo.id(), group));
    } else if (DEMONSTRATION.equals(identity.getUserInfo(demo.id(), ORIGIN))) {
      user.setPassword(password);
      save(user);
    }
  }

  /** The demonstration's password is whatever its user chose, and no clerk's. */
  private void save(User user) {
    ((IdentityServiceImpl) identity).saveUser(user, true);
  }

  private static String randomPassword() {
    return new SecureRandom().ints(20, 0, LETTERS.length()).mapToObj(LETTERS::charAt).map(String::valueOf)
        .collect(Collectors.joining());
  }
}
