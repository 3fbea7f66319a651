package org.chengnuo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.camunda.bpm.engine.runtime.Job;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A real case and its real timers, at the mercy of one person who is in every group there is. */
@H2Test
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class NobodyTurnsTimeTest {

  private static final String MIGHTY = "mighty";

  @Autowired private Http http;
  @Autowired private IdentityService identity;
  @Autowired private ManagementService management;
  @Autowired private RuntimeService runtime;
  @Autowired private TaskService tasks;
  @Autowired private JdbcClient jdbc;

  private RestClientOfTheBureau bureau;
  private JsonNode started;
  private String instance;

  @BeforeAll
  void somebodyIsInEveryGroup() {
    bureau = new RestClientOfTheBureau(http);
    User user = identity.newUser(MIGHTY);
    user.setFirstName("全能");
    user.setLastName("");
    user.setPassword(Http.PASSWORD);
    ((IdentityServiceImpl) identity).saveUser(user, true);
    identity.createGroupQuery().list().stream().map(Group::getId).forEach(group -> identity.createMembership(MIGHTY, group));
  }

  @BeforeEach
  void aCaseThatHasBegun() {
    Map<String, Object> application = RestClientOfTheBureau.application(bureau.item("BDC-DY"));
    application.put("applicantId", "150802196512310026");
    Answer answer = bureau.start(application);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    started = answer.json();
    instance = started.get("id").asText();
  }

  @AfterEach
  void makesRoomForTheNext() {
    http.as("applications-api").post("/engine-rest/message",
        Map.of("messageName", "approval.withdrawn", "businessKey", started.get("businessKey").asText()));
  }

  @AfterAll
  void andIsGone() {
    identity.deleteUser(MIGHTY);
  }

  static Stream<Arguments> waysToTurnTime() {
    String variable = "{\"value\":\"GRANTED\",\"type\":\"String\"}";
    String behind = "[{\"type\":\"startBeforeActivity\",\"activityId\":\"ServiceTask_IssueCertificate\"}]";
    return Stream.of(
        Arguments.of("PUT", "job/{job}/duedate", "{\"duedate\":\"2020-01-01T00:00:00.000+0000\"}"),
        Arguments.of("POST", "job/{job}/duedate/recalculate", null),
        Arguments.of("POST", "job/{job}/execute", null),
        Arguments.of("DELETE", "job/{job}", null),
        Arguments.of("PUT", "job/{job}/suspended", "{\"suspended\":true}"),
        Arguments.of("PUT", "job/{job}/priority", "{\"priority\":1}"),
        Arguments.of("PUT", "job/suspended", "{\"processDefinitionKey\":\"administrative-approval\",\"suspended\":true}"),
        Arguments.of("POST", "job/retries", "{\"jobIds\":[\"{job}\"],\"retries\":0}"),
        Arguments.of("PUT", "process-instance/{instance}/suspended", "{\"suspended\":true}"),
        Arguments.of("POST", "process-instance/{instance}/modification", "{\"instructions\":" + behind + "}"),
        Arguments.of("POST", "process-instance/{instance}/modification-async", "{\"instructions\":" + behind + "}"),
        Arguments.of("POST", "modification/execute",
            "{\"processDefinitionId\":\"{definition}\",\"processInstanceIds\":[\"{instance}\"],\"instructions\":" + behind + "}"),
        Arguments.of("DELETE", "process-instance/{instance}", null),
        Arguments.of("POST", "process-instance/delete", "{\"processInstanceIds\":[\"{instance}\"]}"),
        Arguments.of("POST", "process-instance/delete-historic-query-based", "{\"historicProcessInstanceQuery\":{}}"),
        Arguments.of("POST", "process-instance/{instance}/variables", "{\"modifications\":{\"outcome\":" + variable + "}}"),
        Arguments.of("PUT", "process-instance/{instance}/variables/outcome", variable),
        Arguments.of("PUT", "task/{task}/variables/outcome", variable),
        Arguments.of("PUT", "task/{task}", "{\"due\":\"2030-01-01T00:00:00.000+0000\"}"),
        Arguments.of("POST", "task/{task}/bpmnError", "{\"errorCode\":\"any\"}"),
        Arguments.of("POST", "execution/{instance}/signal", "{}"),
        Arguments.of("POST", "execution/{instance}/messageSubscriptions/approval.withdrawn/trigger", "{}"),
        Arguments.of("POST", "signal", "{\"name\":\"any\"}"),
        Arguments.of("POST", "migration/execute", "{}"),
        Arguments.of("DELETE", "deployment/{deployment}?cascade=true", null),
        Arguments.of("DELETE", "process-definition/{definition}?cascade=true", null),
        Arguments.of("DELETE", "process-definition/key/administrative-approval/delete?cascade=true", null),
        Arguments.of("PUT", "process-definition/{definition}/suspended", "{\"suspended\":true,\"includeProcessInstances\":true}"),
        Arguments.of("POST", "history/cleanup", null),
        Arguments.of("POST", "process-definition/key/administrative-approval/start", "{\"startInstructions\":" + behind + "}"),
        Arguments.of("POST", "message", "{\"messageName\":\"any\",\"businessKey\":\"{case}\"}"));
  }

  @ParameterizedTest
  @MethodSource("waysToTurnTime")
  void noDateIsMovedAndNoCaseIsMovedEndedOrStopped(String method, String path, String body) {
    Job job = management.createJobQuery().processInstanceId(instance).active().list().get(0);
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    Map<String, String> names = Map.of("{job}", job.getId(), "{instance}", instance, "{task}", task, "{definition}",
        started.get("definitionId").asText(), "{deployment}", job.getDeploymentId(), "{case}", started.get("businessKey").asText());

    for (String prefix : List.of("/engine-rest/", "/engine-rest/engine/default/")) {
      Answer answer = http.as(MIGHTY).send(method, prefix + filled(path, names), body == null ? null : filled(body, names));

      assertThat(answer.status()).as(answer.body()).isEqualTo(403);
    }
    Job now = management.createJobQuery().jobId(job.getId()).singleResult();
    assertThat(now.getDuedate()).isEqualTo(job.getDuedate());
    assertThat(now.getRetries()).isEqualTo(job.getRetries());
    assertThat(now.isSuspended()).isFalse();
    assertThat(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId()).isEqualTo(task);
    assertThat(runtime.getVariables(instance)).doesNotContainKey("outcome");
  }

  @Test
  void aRefusedCaseIsNotRestartedBehindItsDecision() {
    bureau.finishUntil(instance, "UserTask_Decide");
    String decide = bureau.openTask(instance).get("id").asText();
    assertThat(bureau.complete(decide, "approver1", Map.of("decision", "REFUSE", "decisionReason", "不符合条件")).status())
        .isEqualTo(204);
    assertThat(bureau.outcome(instance)).isEqualTo("REFUSED");
    String restart = "{\"processInstanceIds\":[\"" + instance + "\"],\"instructions\":"
        + "[{\"type\":\"startBeforeActivity\",\"activityId\":\"ServiceTask_IssueCertificate\"}]}";

    for (String user : List.of("applications-api", "window1", "supervisor1", "admin", MIGHTY)) {
      for (String address : List.of("/process-definition/" + started.get("definitionId").asText(),
          "/process-definition/key/administrative-approval")) {
        for (String action : List.of("/restart", "/restart-async", "/restart/")) {
          assertThat(http.as(user).post("/engine-rest" + address + action, restart).status()).as(user + action).isEqualTo(403);
        }
      }
    }
    assertThat(jdbc.sql("select count(*) from certificate where case_number = ?")
        .param(started.get("businessKey").asText()).query(Integer.class).single()).isZero();
  }

  @Test
  void aFailedJobGetsAnotherTryAndKeepsItsDate() {
    Job job = management.createJobQuery().processInstanceId(instance).active().list().get(0);
    String retries = "/engine-rest/job/" + job.getId() + "/retries";

    assertThat(http.as("admin").put(retries, "{\"retries\":0}").status()).isEqualTo(400);
    assertThat(http.as("admin").put(retries, "{\"retries\":1}").json().get("message").asText()).contains("没有失败");
    management.setJobRetries(job.getId(), 0);
    Answer moved = http.as("admin").put(retries, "{\"retries\":1,\"dueDate\":\"2020-01-01T00:00:00.000+0000\"}");
    assertThat(moved.status()).isEqualTo(400);
    assertThat(moved.json().get("message").asText()).contains("不改变到期时间");
    assertThat(http.as("admin").put(retries, "{\"retries\":1000}").status()).isEqualTo(400);
    assertThat(http.as("supervisor1").put(retries, "{\"retries\":1}").status()).isEqualTo(403);
    assertThat(http.as("admin").put(retries, "{\"retries\":1}").status()).isEqualTo(204);

    Job now = management.createJobQuery().jobId(job.getId()).singleResult();
    assertThat(now.getRetries()).isEqualTo(1);
    assertThat(now.getDuedate()).isEqualTo(job.getDuedate());
  }

  @Test
  void anAdministratorActsInNoCase() {
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();

    assertThat(http.as("admin").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "admin")).status()).isEqualTo(403);
    assertThat(bureau.complete(task, "admin", Map.of("acceptance", "ACCEPT")).status()).isEqualTo(403);
    assertThat(http.as("admin").post(RestClientOfTheBureau.START, Map.of()).status()).isEqualTo(403);
    assertThat(http.as("admin").post("/engine-rest/message",
        Map.of("messageName", "approval.withdrawn", "businessKey", started.get("businessKey").asText())).status()).isEqualTo(403);
  }

  @Test
  void toBeAnAdministratorTooOpensNoTaskOfAnotherGroup() {
    identity.createMembership("admin", "inspectors");
    try {
      String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();

      assertThat(bureau.complete(task, "admin", Map.of("acceptance", "ACCEPT")).status()).isEqualTo(403);
      assertThat(http.as("admin").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "admin")).status()).isEqualTo(403);
    } finally {
      identity.deleteMembership("admin", "inspectors");
    }
  }

  private static String filled(String text, Map<String, String> names) {
    String filled = text;
    for (Map.Entry<String, String> name : names.entrySet()) {
      filled = filled.replace(name.getKey(), name.getValue());
    }
    return filled;
  }
}
