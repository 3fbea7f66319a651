package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@AccessTest
class SessionTest {

  private static final String TASKS = "/camunda/api/engine/engine/default/task";
  private static final String CALLER = "/api/test/caller";
  private static final String PASSWORD = "Kiln-7-saffron-Otter";

  @Autowired
  private Http http;

  @Autowired
  private IdentityService identity;

  @Autowired
  private JdbcClient jdbc;

  private String user;
  private WebappSession session;

  @BeforeEach
  void logIn() {
    user = "moving" + System.nanoTime();
    create();
    session = WebappSession.of(http, user, PASSWORD);
    assertOpen();
  }

  @AfterEach
  void deleteUser() {
    identity.deleteUser(user);
  }

  @Test
  void aSessionEndsWithThePassword() {
    WebappSession own = WebappSession.of(http, user, PASSWORD);
    assertThat(own.put("/camunda/api/engine/engine/default/user/" + user + "/credentials",
        "{\"password\":\"Gz9#mulberry-Tin\",\"authenticatedUserPassword\":\"" + PASSWORD + "\"}").statusCode()).isEqualTo(204);
    assertEnded(session);
    assertEnded(own);
  }

  @Test
  void withAPasswordThatAnAdministratorSets() {
    assertThat(http.as("admin").put("/engine-rest/user/" + user + "/credentials",
        Map.of("password", "Gz9#mulberry-Tin", "authenticatedUserPassword", Http.PASSWORD)).status()).isEqualTo(204);
    assertEnded(session);
  }

  @Test
  void withAGroupThatIsAddedOrTaken() {
    identity.createMembership(user, "approvers");
    assertEnded(session);
    session = WebappSession.of(http, user, PASSWORD);
    assertThat(http.as("admin").delete("/engine-rest/group/approvers/members/" + user).status()).isEqualTo(204);
    assertEnded(session);
  }

  @Test
  void withTheUserAlsoIfOneOfThatNameIsMadeAgain() {
    assertThat(http.as("admin").delete("/engine-rest/user/" + user).status()).isEqualTo(204);
    create();
    assertEnded(session);
  }

  /** As another node would: nothing of this application hears of it. */
  @Test
  void withWhateverAnotherNodeChanges() {
    jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ?").param(user).update();
    assertEnded(session);
  }

  @Test
  void aSessionOutlivesAChangeOfTheProfileAndTheLogInsOfOthers() {
    User changed = identity.createUserQuery().userId(user).singleResult();
    changed.setEmail("changed@example.org");
    identity.saveUser(changed);
    WebappSession.of(http, user, PASSWORD);
    assertOpen();
  }

  private void create() {
    User created = identity.newUser(user);
    created.setPassword(PASSWORD);
    identity.saveUser(created);
    identity.createMembership(user, "window-clerks");
  }

  private void assertOpen() {
    assertThat(session.get(TASKS).statusCode()).isEqualTo(200);
    assertThat(session.get(CALLER).statusCode()).isEqualTo(200);
  }

  private static void assertEnded(WebappSession session) {
    assertThat(session.get(CALLER).statusCode()).isEqualTo(401);
    assertThat(session.get(TASKS).statusCode()).isIn(401, 403);
  }
}
