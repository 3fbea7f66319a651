package org.chengnuo.access;

import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.engine.StartRefusedException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * In production there are no users but those that administrators make. The first administrator comes from the
 * environment; without one, anybody who reaches the web applications could make themselves it (CVE-2026-77226).
 */
@Component
@Profile("production")
class FirstAdministrator implements FirstUsers {

  private final IdentityService identity;
  private final JdbcClient jdbc;
  private final PasswordRules rules;
  private final String userId;
  private final String password;

  FirstAdministrator(IdentityService identity, JdbcClient jdbc, PasswordRules rules,
      @Value("${chengnuo.admin.user:}") String userId, @Value("${chengnuo.admin.password:}") String password) {
    this.identity = identity;
    this.jdbc = jdbc;
    this.rules = rules;
    this.userId = userId;
    this.password = password;
  }

  @Override
  public void createMissing() {
    refuseDemonstrationUsers();
    if (identity.createUserQuery().memberOfGroup(StaffGroup.ADMINISTRATORS).count() == 0) {
      create();
    }
  }

  private void refuseDemonstrationUsers() {
    List<String> users = jdbc.sql("select distinct USER_ID_ from ACT_ID_INFO where KEY_ = ? order by USER_ID_")
        .param(DemoUsers.ORIGIN).query(String.class).list();
    if (!users.isEmpty()) {
      throw new StartRefusedException("生产环境的数据库中存在演示用户：" + String.join("、", users),
          "请使用未运行过演示的数据库。");
    }
  }

  private void create() {
    if (userId.isBlank() || password.isBlank()) {
      throw new StartRefusedException("数据库中还没有系统管理员，且未提供首位管理员的用户名和密码。",
          "请设置环境变量 CHENGNUO_ADMIN_USER 和 CHENGNUO_ADMIN_PASSWORD 后重新启动；首次启动成功后即可移除。");
    }
    User user = identity.newUser(userId);
    user.setFirstName("系统管理员");
    user.setLastName("");
    user.setPassword(password);
    List<String> broken = rules.brokenBy(password, user);
    if (!broken.isEmpty()) {
      throw new StartRefusedException("首位管理员的密码（CHENGNUO_ADMIN_PASSWORD）过于简单。",
          "密码要求：" + String.join("；", broken) + "。");
    }
    identity.saveUser(user);
    identity.createMembership(userId, StaffGroup.ADMINISTRATORS);
  }
}
