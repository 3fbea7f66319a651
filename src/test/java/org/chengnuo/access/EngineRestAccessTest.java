package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class EngineRestAccessTest {

  private static final String START = "/engine-rest/process-definition/key/access-test/start";

  @Autowired
  private Http http;

  @Autowired
  private TaskService tasks;

  @Autowired
  private IdentityService identity;

  @Test
  void whoDoesNotSayWhoTheyAreIsToldToLogIn() {
    Answer answer = http.anonymous().get("/engine-rest/task");
    assertThat(answer.status()).isEqualTo(401);
    assertThat(answer.json().get("message").asText()).contains("请先登录");
    assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  void aWrongPasswordAndAnUnknownUserAreRefusedAlike() {
    assertThat(http.as("inspector2", "wrong").get("/engine-rest/task").status()).isEqualTo(401);
    assertThat(http.as("nobody", "wrong").get("/engine-rest/task").status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"window1", "window2", "applications-api"})
  void clerksAndTheServiceUserStartCases(String user) {
    Answer answer = http.as(user).post(START, Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().get("businessKey").asText()).startsWith("case-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"inspector1", "reviewer1", "officer1", "approver1", "head1", "cashier1", "certifier1", "supervisor1"})
  void nobodyElseStartsCases(String user) {
    Answer answer = http.as(user).post(START, Map.of());
    assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    assertThat(answer.json().get("message").asText()).isEqualTo("您没有执行该操作的权限。");
  }

  @Test
  void theBusinessKeyOfACallerIsNotTaken() {
    Answer answer = http.as("window1").post(START, Map.of("businessKey", "forged"));
    assertThat(answer.json().get("businessKey").asText()).startsWith("case-");
  }

  @ParameterizedTest
  @ValueSource(strings = {"window1", "applications-api", "supervisor1", "head1"})
  void onlyAdministratorsDeploy(String user) {
    assertThat(deploy(user).status()).isEqualTo(403);
    assertThat(deploy("admin").status()).isEqualTo(200);
  }

  @Test
  void aClerkSeesTheTasksOfTheirGroupAndNoOthers() {
    String instance = start();
    assertThat(taskKeys("window1", instance)).containsExactly("UserTask_ExamineMaterials");
    assertThat(taskKeys("approver1", instance)).isEmpty();
    assertThat(taskKeys("applications-api", instance)).isEmpty();
    assertThat(taskKeys("supervisor1", instance)).containsExactly("UserTask_ExamineMaterials");
    complete("window1", taskOf(instance), "acceptance", "ACCEPT");
    assertThat(taskKeys("window1", instance)).isEmpty();
    assertThat(taskKeys("approver1", instance)).containsExactly("UserTask_Decide");
  }

  @Test
  void aClerkClaimsAndCompletesATaskOfTheirGroup() {
    String task = taskOf(start());
    assertThat(http.as("window1").post(task(task, "claim"), Map.of("userId", "window1")).status()).isEqualTo(204);
    assertThat(complete("window1", task, "acceptance", "ACCEPT").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"approver1", "inspector1", "supervisor1", "applications-api"})
  void nobodyCompletesOrClaimsATaskOfAnotherGroup(String user) {
    String task = taskOf(start());
    assertThat(complete(user, task, "acceptance", "ACCEPT").status()).isEqualTo(403);
    assertThat(http.as(user).post(task(task, "claim"), Map.of("userId", user)).status()).isEqualTo(403);
    assertThat(http.as(user).post(task(task, "submit-form"), variables("acceptance", "ACCEPT")).status()).isEqualTo(403);
  }

  @Test
  void whatOneClerkHasClaimedAnotherDoesNotComplete() {
    String task = taskOf(start());
    http.as("window1").post(task(task, "claim"), Map.of("userId", "window1"));
    Answer refused = complete("window2", task, "acceptance", "ACCEPT");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("message").asText()).contains("窗口一岗");
    assertThat(handOver("window1", task, "window2", "窗口一岗休假").status()).isEqualTo(204);
    assertThat(complete("window2", task, "acceptance", "ACCEPT").status()).isEqualTo(204);
  }

  @Test
  void aClaimedTaskIsGivenBack() {
    String task = taskOf(start());
    http.as("window1").post(task(task, "claim"), Map.of("userId", "window1"));
    assertThat(http.as("window1").post(task(task, "unclaim"), Map.of()).status()).isEqualTo(204);
    assertThat(complete("window2", task, "acceptance", "ACCEPT").status()).isEqualTo(204);
  }

  @ParameterizedTest
  @ValueSource(strings = {"complete", "submit-form"})
  void aCompletionCarriesOnlyTheVariablesOfItsTask(String action) {
    String task = taskOf(start());
    Answer refused = http.as("window1").post(task(task, action), Map.of("variables",
        Map.of("acceptance", Map.of("value", "ACCEPT"), "decision", Map.of("value", "GRANT"),
            "outcome", Map.of("value", "GRANTED"))));
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().get("problems").findValuesAsText("field")).containsExactly("decision", "outcome");
    assertThat(tasks.getVariables(task)).doesNotContainKeys("acceptance", "decision", "outcome");
  }

  @Test
  void aTaskWithoutContractTakesNoVariablesButThoseItShowed() {
    String instance = start("applicantName", "甲");
    complete("window1", taskOf(instance), "acceptance", "ACCEPT");
    String decide = taskOf(instance);
    assertThat(complete("approver1", decide, "decision", "GRANT").status()).isEqualTo(400);
    assertThat(complete("approver1", decide, "applicantName", "乙").status()).isEqualTo(400);
    assertThat(complete("approver1", decide, "applicantName", "甲").status()).isEqualTo(204);
  }

  static Stream<Arguments> shortcuts() {
    String variable = "{\"value\":\"GRANTED\",\"type\":\"String\"}";
    return Stream.of(
        Arguments.of("PUT", "/engine-rest/process-instance/{instance}/variables/outcome", variable),
        Arguments.of("POST", "/engine-rest/process-instance/{instance}/variables", "{\"modifications\":{\"outcome\":" + variable + "}}"),
        Arguments.of("POST", "/engine-rest/process-instance/{instance}/modification",
            "{\"instructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Decide\"}]}"),
        Arguments.of("PUT", "/engine-rest/process-instance/{instance}/suspended", "{\"suspended\":true}"),
        Arguments.of("DELETE", "/engine-rest/process-instance/{instance}", null),
        Arguments.of("PUT", "/engine-rest/execution/{instance}/localVariables/outcome", variable),
        Arguments.of("POST", "/engine-rest/execution/{instance}/signal", "{}"),
        Arguments.of("PUT", "/engine-rest/task/{task}/variables/outcome", variable),
        Arguments.of("PUT", "/engine-rest/task/{task}/localVariables/outcome", variable),
        Arguments.of("PUT", "/engine-rest/task/{task}", "{\"due\":\"2030-01-01T00:00:00.000+0000\",\"priority\":99}"),
        Arguments.of("DELETE", "/engine-rest/task/{task}", null),
        Arguments.of("POST", "/engine-rest/task/{task}/bpmnError", "{\"errorCode\":\"farmlandShort\"}"),
        Arguments.of("POST", "/engine-rest/task/{task}/bpmnEscalation", "{\"escalationCode\":\"any\"}"),
        Arguments.of("POST", "/engine-rest/task/{task}/identity-links", "{\"groupId\":\"approvers\",\"type\":\"candidate\"}"),
        Arguments.of("POST", "/engine-rest/task/{task}/identity-links/delete", "{\"groupId\":\"window-clerks\",\"type\":\"candidate\"}"),
        Arguments.of("POST", "/engine-rest/task/create", "{\"name\":\"forged\"}"),
        Arguments.of("POST", START, "{\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"UserTask_Decide\"}]}"),
        Arguments.of("POST", "/engine-rest/filter/create", "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{},\"properties\":{}}"),
        Arguments.of("POST", "/engine-rest/user/create", "{\"profile\":{\"id\":\"x\"},\"credentials\":{\"password\":\"Long-enough-1\"}}"),
        Arguments.of("PUT", "/engine-rest/group/camunda-admin/members/window1", "{}"),
        Arguments.of("DELETE", "/engine-rest/user/window1", null),
        Arguments.of("POST", "/engine-rest/identity/verify", "{\"username\":\"admin\",\"password\":\"demo-password\"}"));
  }

  @ParameterizedTest
  @MethodSource("shortcuts")
  void noWayLeadsAroundTheProcedure(String method, String path, String body) {
    for (String user : List.of("window1", "applications-api", "supervisor1")) {
      String instance = start();
      String task = taskOf(instance);
      Answer answer = http.as(user).send(method, path.replace("{instance}", instance).replace("{task}", task), body);
      // 404 where the caller may not even know that the task is there.
      assertThat(answer.status()).as(user + " " + method + " " + path + " " + answer.body()).isIn(403, 404);
      assertThat(taskOf(instance)).isEqualTo(task);
      assertThat(tasks.getVariables(task)).doesNotContainKey("outcome");
    }
  }

  @Test
  void variablesOfACaseAreReadByTheSystemThatStartedItAndSupervisorsAndByNoClerkOfAnotherDesk() {
    String instance = startAs("applications-api", "outcome", "NOT_ACCEPTED");
    complete("window1", taskOf(instance), "acceptance", "ACCEPT");
    String running = "/engine-rest/process-instance/" + instance + "/variables";
    String history = "/engine-rest/history/variable-instance?processInstanceId=" + instance;
    for (String reader : List.of("applications-api", "supervisor1", "admin")) {
      assertThat(http.as(reader).get(running).status()).isEqualTo(200);
      assertThat(http.as(reader).get(history).json()).isNotEmpty();
    }
    for (String stranger : List.of("window1", "inspector1", "cashier1")) {
      assertThat(http.as(stranger).get(running).status()).isEqualTo(403);
      assertThat(http.as(stranger).get(history).json()).isEmpty();
    }
  }

  @Test
  void aMessageIsTakenFromItsSendersWithItsVariablesByBusinessKey() {
    String instance = startAs("applications-api");
    String key = "case-" + instance;
    assertThat(message("window1", key, "withdrawalReason").status()).isEqualTo(403);
    assertThat(message("applications-api", key, "outcome").status()).isEqualTo(400);
    assertThat(http.as("applications-api").post("/engine-rest/message",
        Map.of("messageName", "test.withdrawn", "processInstanceId", instance)).status()).isEqualTo(400);
    assertThat(message("applications-api", key, "withdrawalReason").status()).isEqualTo(204);
    Answer late = message("applications-api", key, "withdrawalReason");
    assertThat(late.status()).as(late.body()).isEqualTo(409);
    assertThat(late.json().get("message").asText()).contains("没有办件在等待该消息");
  }

  @Test
  void everyoneMayReadTheNamesOfColleaguesButTheServiceUser() {
    assertThat(http.as("window1").get("/engine-rest/user/reviewer1/profile").json().get("firstName").asText())
        .isEqualTo("初审岗");
    assertThat(http.as("applications-api").get("/engine-rest/user").status()).isEqualTo(403);
  }

  @Test
  void aChangedPasswordCountsAtOnceAndADeletedUserIsGone() {
    User temporary = identity.newUser("temporary");
    temporary.setPassword("First-password-1");
    identity.saveUser(temporary);
    identity.createMembership("temporary", "window-clerks");
    assertThat(http.as("temporary", "First-password-1").get("/engine-rest/task").status()).isEqualTo(200);
    User changed = identity.createUserQuery().userId("temporary").singleResult();
    changed.setPassword("Second-password-2");
    identity.saveUser(changed);
    assertThat(http.as("temporary", "First-password-1").get("/engine-rest/task").status()).isEqualTo(401);
    assertThat(http.as("temporary", "Second-password-2").get("/engine-rest/task").status()).isEqualTo(200);
    identity.deleteUser("temporary");
    assertThat(http.as("temporary", "Second-password-2").get("/engine-rest/task").status()).isEqualTo(401);
  }

  @Test
  void aMembershipThatWasTakenAwayIsGoneWithTheNextRequest() {
    User temporary = identity.newUser("moving");
    temporary.setPassword("First-password-1");
    identity.saveUser(temporary);
    identity.createMembership("moving", "window-clerks");
    assertThat(http.as("moving", "First-password-1").post(START, Map.of()).status()).isEqualTo(200);
    identity.deleteMembership("moving", "window-clerks");
    assertThat(http.as("moving", "First-password-1").post(START, Map.of()).status()).isIn(403, 404);
    identity.deleteUser("moving");
  }

  @Test
  void passwordsAreStoredWithBcrypt() {
    assertThat(identity.createUserQuery().userId("window1").singleResult().getPassword()).startsWith("{bcrypt}$2");
  }

  @Test
  void aPageOfAnotherSiteChangesNothing() {
    Answer refused = http.as("window1").send("POST", START, "{}", "Origin", "https://elsewhere.example");
    assertThat(refused.status()).isEqualTo(403);
    Answer own = http.as("window1").send("POST", START, "{}", "Origin",
        "http://" + http.uri("/").getAuthority());
    assertThat(own.status()).isEqualTo(200);
  }

  private Answer deploy(String user) {
    String boundary = "chengnuo";
    String model = org.camunda.bpm.model.bpmn.Bpmn.convertToString(org.camunda.bpm.model.bpmn.Bpmn
        .createExecutableProcess("deployed").camundaHistoryTimeToLiveString("P1D").startEvent().endEvent().done());
    String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nby hand\r\n"
        + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"deployed.bpmn\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n" + model + "\r\n--" + boundary + "--\r\n";
    return http.as(user).send("POST", "/engine-rest/deployment/create", body, "Content-Type",
        "multipart/form-data; boundary=" + boundary);
  }

  private Answer message(String user, String businessKey, String variable) {
    return http.as(user).post("/engine-rest/message", Map.of("messageName", "test.withdrawn", "businessKey",
        businessKey, "processVariables", Map.of(variable, Map.of("value", "x"))));
  }

  private String start(String... variables) {
    return startAs("window1", variables);
  }

  private String startAs(String user, String... variables) {
    Map<String, Object> body = variables.length == 0 ? Map.of() : variables(variables[0], variables[1]);
    Answer answer = http.as(user).post(START, body);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("id").asText();
  }

  private String taskOf(String instance) {
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  private List<String> taskKeys(String user, String instance) {
    List<String> keys = new ArrayList<>();
    for (JsonNode task : http.as(user).get("/engine-rest/task?processInstanceId=" + instance).json()) {
      keys.add(task.get("taskDefinitionKey").asText());
    }
    return keys;
  }

  private Answer complete(String user, String task, String variable, String value) {
    return http.as(user).post(task(task, "complete"), variables(variable, value));
  }

  private Answer handOver(String user, String task, String to, String reason) {
    return http.as(user).post("/api/tasks/" + task + "/hand-over", Map.of("to", to, "reason", reason));
  }

  private static String task(String id, String action) {
    return "/engine-rest/task/" + id + "/" + action;
  }

  private static Map<String, Object> variables(String name, String value) {
    return Map.of("variables", Map.of(name, Map.of("value", value)));
  }
}
