package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class AccountPageTest {

  private static final String PASSWORD = "Kiln-7-saffron-Otter";
  private static final String NEXT = "Gz9#mulberry-Tin";
  private static final String TASKS = "/engine-rest/task";

  @Autowired
  private Http http;

  @Autowired
  private IdentityService identity;

  @Autowired
  private Accounts accounts;

  @Autowired
  private Clock clock;

  private String user;

  @BeforeEach
  void createUser() {
    user = "person" + System.nanoTime();
    User created = identity.newUser(user);
    created.setPassword(PASSWORD);
    identity.saveUser(created);
    identity.createMembership(user, "window-clerks");
  }

  @AfterEach
  void deleteUser() {
    identity.deleteUser(user);
  }

  @Test
  void aStrangerIsSentToTheLogIn() {
    HttpResponse<String> page = WebappSession.anonymous(http).page("/account");
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.body()).contains("请先登录").doesNotContain("<form");
  }

  @Test
  void thePageNamesThePersonAndTheUserId() {
    assertThat(WebappSession.of(http, "window1", Http.PASSWORD).page("/account").body())
        .contains("姓名：<strong>窗口一岗</strong>", "用户名：<strong>window1</strong>");
  }

  @Test
  void aUserChangesThePasswordAndLogsInAgain() {
    WebappSession session = WebappSession.of(http, user, PASSWORD);
    HttpResponse<String> changed =
        submit(session, "/account/password", Map.of("current", PASSWORD, "next", NEXT, "again", NEXT));
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(200);
    assertThat(changed.body()).contains("密码已修改", "请重新登录");
    assertThat(session.get("/api/test/caller").statusCode()).isEqualTo(401);
    assertThat(http.as(user, NEXT).get(TASKS).status()).isEqualTo(200);
  }

  @Test
  void whatIsWrongWithAChangeIsSaidAndNothingIsChanged() {
    WebappSession session = WebappSession.of(http, user, PASSWORD);
    assertRefused(session, Map.of("current", "wrong", "next", NEXT, "again", NEXT), "当前密码不正确");
    assertRefused(session, Map.of("current", PASSWORD, "next", NEXT, "again", NEXT + "x"), "两次输入的新密码不一致");
    assertRefused(session, Map.of("current", PASSWORD, "next", "Aa123456789!", "again", "Aa123456789!"), "不得容易猜到");
    assertRefused(session, Map.of("current", PASSWORD, "next", PASSWORD, "again", PASSWORD), "最近 5 次");
    assertThat(http.as(user, PASSWORD).get(TASKS).status()).isEqualTo(200);
  }

  private void assertRefused(WebappSession session, Map<String, String> fields, String why) {
    HttpResponse<String> refused = submit(session, "/account/password", fields);
    assertThat(refused.statusCode()).isEqualTo(400);
    assertThat(refused.body()).contains(why).doesNotContain(PASSWORD, NEXT);
  }

  @Test
  void aFormFromElsewhereChangesNothing() {
    WebappSession session = WebappSession.of(http, user, PASSWORD);
    session.page("/account");
    Map<String, String> fields = Map.of("current", PASSWORD, "next", NEXT, "again", NEXT, "token", "guessed");
    assertThat(session.form("/account/password", fields).statusCode()).isEqualTo(401);
    Answer crossSite = http.as(user, PASSWORD).send("POST", "/account/password", "current=x", "Content-Type",
        "application/x-www-form-urlencoded", "Origin", "https://elsewhere.example");
    assertThat(crossSite.status()).isEqualTo(403);
    assertThat(http.as(user, PASSWORD).get(TASKS).status()).isEqualTo(200);
  }

  @Test
  void guessesAtAnOpenDeskAreSlowedDown() {
    WebappSession session = WebappSession.of(http, user, PASSWORD);
    Map<String, String> fields = Map.of("current", "guess", "next", NEXT, "again", NEXT);
    for (int i = 0; i < 10; i++) {
      assertThat(submit(session, "/account/password", fields).statusCode()).isEqualTo(400);
    }
    HttpResponse<String> slowed = submit(session, "/account/password", fields);
    assertThat(slowed.statusCode()).isEqualTo(429);
    assertThat(slowed.body()).contains("密码错误次数过多");
  }

  @Test
  void whoseSecondFactorIsOnLogsInWithTheCodeBehindThePasswordAtEveryDoor() {
    TotpSecret secret = enrol();
    assertThat(http.as(user, PASSWORD).get(TASKS).status()).as("without a code").isEqualTo(401);
    assertThat(http.as(user, PASSWORD + code(secret, 0)).get(TASKS).status()).as("the code that confirmed").isEqualTo(401);
    String code = code(secret, 1);
    assertThat(http.as(user, PASSWORD + "000000").get(TASKS).status()).isEqualTo(401);
    assertThat(http.as(user, "wrong" + code).get(TASKS).status()).as("does not use the code up").isEqualTo(401);
    assertThat(http.as(user, PASSWORD + code).get(TASKS).status()).isEqualTo(200);
    assertThat(http.as(user, PASSWORD + code).get(TASKS).status()).as("a second time").isEqualTo(401);
    assertThat(WebappSession.anonymous(http).login(user, PASSWORD + code)).as("at another door").isEqualTo(401);
  }

  @Test
  void theWebApplicationsTakeTheCodeToo() {
    TotpSecret secret = enrol();
    WebappSession session = WebappSession.anonymous(http);
    assertThat(session.login(user, PASSWORD)).isEqualTo(401);
    assertThat(session.login(user, PASSWORD + code(secret, 1))).isEqualTo(200);
    assertThat(session.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(200);
    assertThat(session.page("/account").body()).contains("已启用").doesNotContain(secret.base32());
  }

  @Test
  void aSecondFactorIsTurnedOffWithItsCode() {
    TotpSecret secret = enrol();
    WebappSession session = WebappSession.anonymous(http);
    session.login(user, PASSWORD + code(secret, 1));
    assertThat(submit(session, "/account/second-factor/withdraw", Map.of("current", PASSWORD)).statusCode()).isEqualTo(400);
    accounts.enrol(user, secret, 0);
    HttpResponse<String> off =
        submit(session, "/account/second-factor/withdraw", Map.of("current", PASSWORD + code(secret, 0)));
    assertThat(off.body()).contains("动态口令已停用");
    assertThat(http.as(user, PASSWORD).get(TASKS).status()).isEqualTo(200);
  }

  @Test
  void noInterfaceShowsTheSecret() {
    TotpSecret secret = enrol();
    for (String path : List.of("/engine-rest/user/" + user + "/profile", "/engine-rest/user?id=" + user)) {
      assertThat(http.as("admin").get(path).body()).doesNotContain(secret.base32());
    }
  }

  @Test
  void aPasswordThatAnAdministratorChoseIsChangedBeforeAnythingElse() {
    String made = "made" + System.nanoTime();
    assertThat(http.as("admin").post("/engine-rest/user/create", Map.of("profile",
        Map.of("id", made, "firstName", "新人", "lastName", "甲"), "credentials", Map.of("password", PASSWORD))).status())
        .isEqualTo(204);
    http.as("admin").put("/engine-rest/group/window-clerks/members/" + made, Map.of());
    for (String path : List.of(TASKS, "/api/test/caller", "/engine-rest/engine/default/task")) {
      Answer refused = http.as(made, PASSWORD).get(path);
      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.json().get("type").asText()).isEqualTo("AccountDuty");
      assertThat(refused.json().get("message").asText()).contains("请先在“我的账号”（/account）修改密码");
    }
    WebappSession session = WebappSession.of(http, made, PASSWORD);
    assertThat(session.get("/camunda/api/engine/engine/default/task").statusCode()).isEqualTo(403);
    assertThat(session.page("/camunda/app/tasklist/default/").headers().firstValue("Location")).hasValue("/account");
    assertThat(session.page("/account").body()).contains("请先在“我的账号”（/account）修改密码");
    assertThat(submit(session, "/account/password", Map.of("current", PASSWORD, "next", NEXT, "again", NEXT)).statusCode())
        .isEqualTo(200);
    assertThat(http.as(made, NEXT).get(TASKS).status()).isEqualTo(200);
    identity.deleteUser(made);
  }

  @Test
  void aResetByAnAdministratorTurnsTheSecondFactorOff() {
    enrol();
    assertThat(http.as("admin").put("/engine-rest/user/" + user + "/credentials",
        Map.of("password", NEXT, "authenticatedUserPassword", Http.PASSWORD)).status()).isEqualTo(204);
    Account reset = accounts.find(user).orElseThrow();
    assertThat(reset.secondFactor()).isEmpty();
    assertThat(reset.mustChange()).isTrue();
  }

  @Test
  void anotherSystemsPasswordIsTheAdministratorsMatter() {
    Duties duties = new Duties(true);
    assertThat(duties.of(account(true, "api-clients"))).isEmpty();
    assertThat(duties.of(account(true, "window-clerks"))).hasValue(Duty.CHANGE_PASSWORD);
  }

  @Test
  void whoMayDoMostUsesASecondFactorWhereTheInstallationSaysSo() {
    for (String group : List.of("camunda-admin", "heads", "supervisors")) {
      assertThat(new Duties(true).of(account(false, group))).hasValue(Duty.ENROL);
      assertThat(new Duties(false).of(account(false, group))).isEmpty();
    }
    assertThat(new Duties(true).of(account(false, "window-clerks"))).isEmpty();
  }

  private static Account account(boolean mustChange, String group) {
    return new Account("x", "hash", "salt", List.of(group), mustChange, Optional.empty());
  }

  private TotpSecret enrol() {
    WebappSession session = WebappSession.of(http, user, PASSWORD);
    HttpResponse<String> offer = submit(session, "/account/second-factor/offer", Map.of());
    Matcher shown = Pattern.compile("otpauth://totp/\\S+?secret=([A-Z2-7]+)").matcher(offer.body());
    assertThat(shown.find()).as(offer.body()).isTrue();
    TotpSecret secret = TotpSecret.ofBase32(shown.group(1));
    Map<String, String> wrong = Map.of("current", PASSWORD, "code", "000000");
    assertThat(submit(session, "/account/second-factor/confirm", wrong).body()).contains("动态口令不正确");
    HttpResponse<String> confirmed = submit(session, "/account/second-factor/confirm",
        Map.of("current", PASSWORD, "code", code(secret, 0)));
    assertThat(confirmed.body()).contains("动态口令已启用");
    return secret;
  }

  private String code(TotpSecret secret, int stepsAhead) {
    return Authenticator.code(secret, clock.instant().getEpochSecond() + 30L * stepsAhead);
  }

  private static HttpResponse<String> submit(WebappSession session, String path, Map<String, String> fields) {
    Matcher token = Pattern.compile("name=\"token\" value=\"([^\"]+)\"").matcher(session.page("/account").body());
    assertThat(token.find()).isTrue();
    Map<String, String> all = new HashMap<>(fields);
    all.put("token", token.group(1));
    return session.form(path, all);
  }
}
