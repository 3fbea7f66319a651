package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Claims are one's own; every other way of a task from person to person needs a reason. */
@AccessTest
class HandOverDoorTest {

  @Autowired private Http http;

  @Autowired private TaskService tasks;

  @Autowired private RuntimeService runtime;

  private String task;

  @BeforeEach
  void aTaskOfTheWindow() {
    String instance = runtime.startProcessInstanceByKey(SmallProcess.KEY).getId();
    task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  private Answer engine(String user, String action, Map<String, ?> body) {
    return http.as(user).post("/engine-rest/task/" + task + "/" + action, body);
  }

  private Answer handOver(String user, String to, String reason) {
    return http.as(user).post("/api/tasks/" + task + "/hand-over", Map.of("to", to, "reason", reason));
  }

  private String holder() {
    return tasks.createTaskQuery().taskId(task).singleResult().getAssignee();
  }

  @ParameterizedTest
  @ValueSource(strings = {"claim", "assignee"})
  void nobodyClaimsInTheNameOfAnother(String action) {
    Answer refused = engine("window1", action, Map.of("userId", "window2"));
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().get("message").asText()).contains("本人认领");
    assertThat(holder()).isNull();
  }

  @ParameterizedTest
  @CsvSource({"admin, claim", "admin, assignee", "admin, unclaim", "window1, delegate", "window1, resolve"})
  void administratorsHandNoTaskAndNobodyDelegatesOne(String user, String action) {
    engine("window1", "claim", Map.of("userId", "window1"));
    assertThat(engine(user, action, Map.of("userId", "window2")).status()).isEqualTo(403);
    assertThat(holder()).isEqualTo("window1");
  }

  @ParameterizedTest
  @CsvSource({"window1, assignee, window2", "window2, assignee, window2"})
  void whatSomebodyHasGoesToAnotherOnlyWithAReason(String user, String action, String to) {
    engine("window1", "claim", Map.of("userId", "window1"));
    Answer refused = engine(user, action, Map.of("userId", to));
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().get("message").asText()).contains("窗口一岗", "写明理由");
    assertThat(holder()).isEqualTo("window1");
  }

  @Test
  void nobodyTakesATaskFromAColleagueByGivingItBack() {
    engine("window1", "claim", Map.of("userId", "window1"));
    assertThat(engine("window2", "unclaim", Map.of()).status()).isEqualTo(400);
    assertThat(holder()).isEqualTo("window1");
    assertThat(engine("window1", "unclaim", Map.of()).status()).isEqualTo(204);
    assertThat(holder()).isNull();
  }

  @Test
  void whatAColleagueHasIsNotClaimedAndTheAnswerSaysWhoHasIt() {
    engine("window1", "claim", Map.of("userId", "window1"));
    Answer late = engine("window2", "claim", Map.of("userId", "window2"));
    assertThat(late.status()).as(late.body()).isEqualTo(409);
    assertThat(late.json().get("message").asText()).contains("窗口一岗");
    assertThat(engine("window1", "claim", Map.of("userId", "window1")).status()).as("again").isEqualTo(204);
  }

  @ParameterizedTest
  @CsvSource({"window1, window2", "window2, window2", "supervisor1, window2"})
  void theHolderHandsOnAColleagueTakesOverAndASupervisorAssigns(String user, String to) {
    engine("window1", "claim", Map.of("userId", "window1"));
    assertThat(handOver(user, to, "窗口一岗休假").status()).isEqualTo(204);
    assertThat(holder()).isEqualTo(to);
  }

  @Test
  void onlyASupervisorGivesToAnotherWhatTheyDoNotHave() {
    assertThat(handOver("window1", "window2", "窗口二岗熟悉该事项").status()).isEqualTo(403);
    assertThat(handOver("admin", "window2", "窗口二岗熟悉该事项").status()).isEqualTo(403);
    assertThat(holder()).isNull();
    assertThat(handOver("supervisor1", "window2", "窗口二岗熟悉该事项").status()).isEqualTo(204);
    assertThat(handOver("window1", "window1", "窗口二岗外出").status()).isEqualTo(204);
    assertThat(holder()).isEqualTo("window1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"window1", "supervisor1"})
  void aTaskStaysInItsGroup(String user) {
    engine("window1", "claim", Map.of("userId", "window1"));
    for (String stranger : new String[] {"approver1", "supervisor1", "nobody"}) {
      Answer refused = handOver(user, stranger, "请代为办理");
      assertThat(refused.status()).as(refused.body()).isIn(400, 403);
      assertThat(holder()).isEqualTo("window1");
    }
    assertThat(http.as("approver1").get("/engine-rest/task/" + task).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver1", "applications-api", "admin"})
  void nobodyElseHandsATaskOver(String user) {
    engine("window1", "claim", Map.of("userId", "window1"));
    assertThat(handOver(user, "window2", "请代为办理").status()).isEqualTo(403);
    assertThat(handOver(user, user, "本人接手").status()).isEqualTo(403);
    assertThat(http.as(user).get("/api/tasks/" + task + "/hand-over").status()).isEqualTo(403);
    assertThat(holder()).isEqualTo("window1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"to\":\"window2\"}", "{\"to\":\"window2\",\"reason\":\"  \"}", "null", "[]", "{",
      "{\"to\":\"window2\",\"reason\":\"a\\u0000b\"}", "{\"to\":null,\"reason\":\"x\"}"})
  void aReasonAndAPersonMustBeThere(String body) {
    engine("window1", "claim", Map.of("userId", "window1"));
    Answer refused = http.as("window1").post("/api/tasks/" + task + "/hand-over", body);
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(holder()).isEqualTo("window1");
  }

  @Test
  void aReasonHasFiveHundredCharactersAtMost() {
    engine("window1", "claim", Map.of("userId", "window1"));
    assertThat(handOver("window1", "window2", "𠮷".repeat(501)).status()).isEqualTo(400);
    assertThat(handOver("window1", "window2", "𠮷".repeat(500)).status()).isEqualTo(204);
  }

  @Test
  void aTaskThatNeverWasIsUnknown() {
    task = "no-such-task";
    assertThat(handOver("window1", "window2", "请代为办理").status()).isEqualTo(404);
    assertThat(http.as("window1").get("/api/tasks/no-such-task/hand-over").status()).isEqualTo(404);
  }

  @Test
  void whoMayHandOverIsToldToWhom() {
    engine("window1", "claim", Map.of("userId", "window1"));
    assertThat(http.as("window1").get("/api/tasks/" + task + "/hand-over").json().toString())
        .isEqualTo("{\"holder\":\"window1\",\"colleagues\":[{\"id\":\"window2\",\"name\":\"窗口二岗\"}]}");
    assertThat(http.as("window2").get("/api/tasks/" + task + "/hand-over").json().findValuesAsText("id"))
        .containsExactly("window2");
    assertThat(http.as("supervisor1").get("/api/tasks/" + task + "/hand-over").json().findValuesAsText("id"))
        .containsExactly("window2");
  }

  @Test
  void aSessionOfTasklistHandsOverWithItsToken() {
    WebappSession session = WebappSession.of(http, "window1");
    String body = "{\"to\":\"window1\",\"reason\":\"本人接手\"}";
    String path = "/api/tasks/" + task + "/hand-over";
    assertThat(session.post(path, body).statusCode()).isEqualTo(204);
    assertThat(holder()).isEqualTo("window1");
    assertThat(session.postWithoutToken(path, body.replace("window1", "window2")).statusCode()).isIn(401, 403);
    assertThat(holder()).isEqualTo("window1");
  }
}
