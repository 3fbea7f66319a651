package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.Map;
import java.util.stream.LongStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class LogInTest {

  private static final String TASKS = "/engine-rest/task";
  private static final String PASSWORD = "Kiln-7-saffron-Otter";

  @Autowired
  private Http http;

  @Autowired
  private IdentityService identity;

  @Autowired
  private Accounts accounts;

  private String user;

  @BeforeEach
  void createUser() {
    user = "clerk" + System.nanoTime();
    User created = identity.newUser(user);
    created.setFirstName("张三");
    created.setLastName("");
    created.setPassword(PASSWORD);
    identity.saveUser(created);
    identity.createMembership(user, "window-clerks");
  }

  @AfterEach
  void deleteUser() {
    identity.deleteUser(user);
  }

  @Test
  void whoGuessesIsSlowedDownAndTheOwnerElsewhereIsNot() {
    Elsewhere stranger = new Elsewhere(http, "127.0.0.77");
    for (int i = 0; i < 10; i++) {
      assertThat(stranger.status(TASKS, user, "guess" + i)).isEqualTo(401);
    }
    String refused = stranger.get(TASKS, user, PASSWORD);
    assertThat(refused).startsWith("HTTP/1.1 429").containsPattern("(?i)Retry-After: \\d+").contains("密码错误次数过多");
    assertThat(http.as(user, PASSWORD).get(TASKS).status()).isEqualTo(200);
    assertThat(stranger.status(TASKS, "window2", Http.PASSWORD)).as("another account").isEqualTo(200);
  }

  @Test
  void theLogInOfTheWebApplicationsHasTheSameLimits() {
    WebappSession known = WebappSession.of(http, user, PASSWORD);
    WebappSession session = WebappSession.anonymous(http);
    for (int i = 0; i < 10; i++) {
      assertThat(session.login(user, "guess" + i)).isEqualTo(401);
    }
    assertThat(session.login(user, PASSWORD)).isEqualTo(429);
    assertThat(http.as(user, PASSWORD).get(TASKS).status()).as("counted together").isEqualTo(429);
    assertThat(known.get("/camunda/api/engine/engine/default/task").statusCode()).as("a session").isEqualTo(200);
    assertThat(new Elsewhere(http, "127.0.0.78").status(TASKS, user, PASSWORD)).isEqualTo(200);
  }

  @Test
  void noNumberOfGuessesLocksAnAccount() {
    Elsewhere stranger = new Elsewhere(http, "127.0.0.79");
    for (int i = 0; i < 30; i++) {
      assertThat(stranger.status(TASKS, user, "guess" + i)).isIn(401, 429);
    }
    assertThat(identity.checkPassword(user, PASSWORD)).isTrue();
    assertThat(http.as(user, PASSWORD).get(TASKS).status()).isEqualTo(200);
  }

  @Test
  void anAddressOfALogInIsRemembered() {
    assertThat(accounts.knows(user, "127.0.0.80")).isFalse();
    new Elsewhere(http, "127.0.0.80").status(TASKS, user, PASSWORD);
    assertThat(accounts.knows(user, "127.0.0.80")).isTrue();
    assertThat(accounts.knows(user, "127.0.0.81")).isFalse();
  }

  /** Processor time of this thread and not of the clock, so that a busy machine changes nothing. */
  @Test
  void anUnknownUserCostsAsMuchAsAWrongPassword() {
    long known = cost(user);
    long unknown = cost("nobody" + System.nanoTime());
    assertThat((double) unknown / known).isBetween(0.6, 1.6);
  }

  private long cost(String userId) {
    identity.checkPassword(userId, "warm-up");
    return LongStream.range(0, 5).map(i -> {
      long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
      identity.checkPassword(userId, "guess" + i);
      return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
    }).min().orElseThrow();
  }

  @Test
  void aPasswordThatBreaksRulesIsRefusedInWords() {
    Answer weak = change(user, PASSWORD, "short");
    assertThat(weak.status()).as(weak.body()).isEqualTo(400);
    assertThat(weak.json().get("message").asText()).contains("密码不符合要求", "至少 10 个字符", "至少 1 个大写字母");
    Answer guessed = change(user, PASSWORD, "Chengnuo!2026");
    assertThat(guessed.status()).isEqualTo(400);
    assertThat(guessed.body()).contains("不得容易猜到").doesNotContain("Chengnuo!2026");
    Answer created = http.as("admin").post("/engine-rest/user/create",
        Map.of("profile", Map.of("id", "weak", "firstName", "x", "lastName", "x"), "credentials", Map.of("password", "Aa123456789!")));
    assertThat(created.status()).as(created.body()).isEqualTo(400);
    assertThat(identity.createUserQuery().userId("weak").count()).isZero();
  }

  @Test
  void theWebApplicationsRefuseAWeakPasswordTheSameWay() {
    WebappSession session = WebappSession.of(http, user, PASSWORD);
    var weak = session.put("/camunda/api/engine/engine/default/user/" + user + "/credentials",
        "{\"password\":\"Linhe-2026!\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}");
    assertThat(weak.statusCode()).as(weak.body()).isEqualTo(400);
    assertThat(weak.body()).contains("密码不符合要求");
  }

  @Test
  void theLastFivePasswordsAreNotUsedAgain() {
    String current = PASSWORD;
    for (int i = 0; i < 4; i++) {
      String next = "Gz9#mulberry-Tin-" + (char) ('a' + i);
      assertThat(change(user, current, next).status()).as(next).isEqualTo(204);
      current = next;
    }
    for (String used : new String[] {PASSWORD, current, "Gz9#mulberry-Tin-a"}) {
      Answer again = change(user, current, used);
      assertThat(again.status()).isEqualTo(400);
      assertThat(again.body()).contains("最近 5 次");
    }
    assertThat(change(user, current, "Gz9#mulberry-Tin-e").status()).isEqualTo(204);
    assertThat(change(user, "Gz9#mulberry-Tin-e", PASSWORD).status()).as("the sixth but last").isEqualTo(204);
  }

  @Test
  void nobodyLearnsFromARefusalWhetherAColleaguesPasswordIsRight() {
    for (String guess : new String[] {PASSWORD, "Kiln-8-saffron-Otter"}) {
      Answer refused = http.as("window1").put("/engine-rest/user/" + user + "/credentials",
          Map.of("password", guess, "authenticatedUserPassword", Http.PASSWORD));
      assertThat(refused.status()).as(refused.body()).isEqualTo(403);
    }
  }

  private Answer change(String userId, String current, String next) {
    return http.as(userId, current).put("/engine-rest/user/" + userId + "/credentials",
        Map.of("password", next, "authenticatedUserPassword", current));
  }

  @Test
  void aProfileIsNotWrittenOntoAnotherAccount() {
    String other = "other" + user;
    User created = identity.newUser(other);
    created.setFirstName("李四");
    created.setLastName("");
    created.setPassword("Lamp-9-quartz-Heron");
    identity.saveUser(created);
    Map<String, String> names = Map.of("id", other, "firstName", "王五", "lastName", "");
    Answer refused = http.as("admin").put("/engine-rest/user/" + user + "/profile", names);
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.body()).contains("编号不能更改");
    assertThat(WebappSession.of(http, "admin").put("/camunda/api/engine/engine/default/user/" + user + "/profile",
        "{\"id\":\"" + other + "\",\"firstName\":\"王五\",\"lastName\":\"\"}").statusCode()).isEqualTo(400);
    assertThat(identity.checkPassword(other, PASSWORD)).isFalse();
    assertThat(identity.createUserQuery().userId(other).singleResult().getFirstName()).isEqualTo("李四");
    assertThat(http.as("admin").put("/engine-rest/user/" + other + "/profile", names).status()).isEqualTo(204);
    identity.deleteUser(other);
  }

  @Test
  void norAGroupOntoAnother() {
    String label = identity.createGroupQuery().groupId("approvers").singleResult().getName();
    Answer refused = http.as("admin").put("/engine-rest/group/cashiers",
        Map.of("id", "approvers", "name", "x", "type", "WORKFLOW"));
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(identity.createGroupQuery().groupId("approvers").singleResult().getName()).isEqualTo(label);
  }

  @Test
  void thePasswordOfAnotherSystemIsKeptByAdministrators() {
    String platform = "platform" + System.nanoTime();
    Answer created = http.as("admin").post("/engine-rest/user/create", Map.of("profile",
        Map.of("id", platform, "firstName", "缴费平台", "lastName", ""), "credentials", Map.of("password", PASSWORD)));
    assertThat(created.status()).as(created.body()).isEqualTo(204);
    identity.createMembership(platform, "payment-platforms");
    Answer answer = http.as(platform, PASSWORD).post("/engine-rest/message",
        Map.of("messageName", "approval.paymentReceived", "businessKey", "no-such-case", "processVariables",
            Map.of("paymentReference", Map.of("value", "x"))));
    assertThat(answer.body()).doesNotContain("AccountDuty");
    assertThat(answer.status()).as(answer.body()).isEqualTo(404);
    identity.deleteUser(platform);
  }
}
