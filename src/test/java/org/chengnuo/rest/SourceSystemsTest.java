package org.chengnuo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.query.Query;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http.Answer;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each system that hands in applications acts on its own cases and is not told that there are others. */
@H2Test
class SourceSystemsTest {

  private static final String OWNER = "applications-api";
  private static final String STRANGER = "second-portal";
  private static final String PLATFORM = "payment-platform";
  private static final String STRANGERS_PASSWORD = "Long-enough-1";

  private static final String UNKNOWN = "00000000-0000-0000-0000-000000000000";

  @Autowired private Http http;
  @Autowired private IdentityService identity;
  @Autowired private RuntimeService runtime;
  @Autowired private HistoryService history;
  @Autowired private JdbcClient jdbc;

  private RestClientOfTheBureau bureau;

  @BeforeEach
  void registerTheOtherSystems() {
    bureau = new RestClientOfTheBureau(http);
    create(STRANGER, "api-clients");
    create(PLATFORM, "payment-platforms");
  }

  private void create(String user, String group) {
    if (identity.createUserQuery().userId(user).count() == 0) {
      User system = identity.newUser(user);
      system.setPassword(STRANGERS_PASSWORD);
      identity.saveUser(system);
      identity.createMembership(user, group);
    }
  }

  @Test
  void the_source_system_of_a_case_is_recorded_at_its_start() {
    assertThat(sourceOf(start("TDHY"))).isEqualTo(OWNER);
    Answer atTheWindow = http.as("window1").post(RestClientOfTheBureau.START, Map.of("variables", typed("TDHY")));
    assertThat(sourceOf(atTheWindow.json())).isNull();
  }

  @Test
  void messages_about_a_foreign_case_are_answered_as_about_none() {
    JsonNode foreign = start("TDHY");
    for (String message :
        List.of(
            "approval.withdrawn", "approval.correctionReceived", "approval.extensionRequested",
            "approval.paymentReceived")) {
      Answer refused = message(stranger(), message, foreign.get("businessKey").asText());
      Answer unknown = message(stranger(), message, "no-such-case");

      assertThat(refused.status()).as(message).isEqualTo(404);
      assertThat(refused.body().replace(foreign.get("businessKey").asText(), "no-such-case")).isEqualTo(unknown.body());
    }
    assertThat(bureau.openTask(foreign.get("id").asText())).isNotNull();
    assertThat(message(http.as(OWNER), "approval.withdrawn", foreign.get("businessKey").asText()).status())
        .isEqualTo(204);
    assertThat(bureau.outcome(foreign.get("id").asText())).isEqualTo("WITHDRAWN");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process-instance/{id}", "process-instance/{id}/variables", "process-instance/{id}/activity-instances",
        "process-instance/{id}/variables/applicantName", "history/process-instance/{id}"
      })
  void a_foreign_instance_is_not_found_exactly_like_one_that_is_not_there(String path) {
    String foreign = start("TDHY").get("id").asText();

    Answer refused = stranger().get("/engine-rest/" + path.replace("{id}", foreign));
    Answer unknown = stranger().get("/engine-rest/" + path.replace("{id}", UNKNOWN));

    assertThat(refused.status()).as(refused.body()).isEqualTo(404);
    assertThat(refused.body().replace(foreign, UNKNOWN)).isEqualTo(unknown.body());
    assertThat(http.as(OWNER).get("/engine-rest/" + path.replace("{id}", foreign)).status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "process-instance?processInstanceIds={id}", "process-instance?businessKey={key}",
        "process-instance?processDefinitionKey=administrative-approval", "process-instance",
        "process-instance?variables=applicantName_neq_x", "execution?processInstanceId={id}", "execution",
        "variable-instance?processInstanceIdIn={id}", "variable-instance", "variable-instance?variableScopeIdIn={id}",
        "task?processInstanceId={id}", "task", "incident?processInstanceId={id}", "incident", "job", "event-subscription",
        "history/process-instance", "history/process-instance?processInstanceId={id}",
        "history/process-instance?processInstanceBusinessKey={key}", "history/process-instance?startedBy=applications-api",
        "history/variable-instance", "history/variable-instance?processInstanceId={id}",
        "history/variable-instance?processInstanceIdIn={id}", "history/variable-instance?variableName=serviceItem",
        "history/activity-instance", "history/activity-instance?processInstanceId={id}", "history/task",
        "history/task?processInstanceId={id}", "history/task?processInstanceBusinessKey={key}", "history/detail",
        "history/detail?processInstanceId={id}", "history/incident", "history/incident?processInstanceId={id}",
        "history/job-log", "history/identity-link-log", "history/user-operation", "history/decision-instance",
        "external-task", "history/external-task-log"
      })
  void no_list_and_no_count_shows_a_system_what_is_not_its_own(String query) {
    JsonNode foreign = start("TDHY");
    String path =
        query.replace("{id}", foreign.get("id").asText()).replace("{key}", foreign.get("businessKey").asText());

    Answer listed = stranger().get("/engine-rest/" + path);

    assertThat(listed.status()).as(listed.body()).isIn(200, 403);
    if (listed.status() == 200) {
      assertThat(listed.json()).isEmpty();
      int mark = path.indexOf('?');
      String count = mark < 0 ? path + "/count" : path.substring(0, mark) + "/count" + path.substring(mark);
      assertThat(stranger().get("/engine-rest/" + count).json().path("count").asInt()).isZero();
    }
  }

  @Test
  void a_foreign_instance_among_ones_own_is_left_out() {
    String foreign = start("TDHY").get("id").asText();
    JsonNode own = startAsStranger("TDHY", new HashMap<>());
    String both = own.get("id").asText() + "," + foreign;

    assertThat(stranger().get("/engine-rest/process-instance?processInstanceIds=" + both).json().findValuesAsText("id"))
        .contains(own.get("id").asText()).doesNotContain(foreign);
    assertThat(
            stranger().get("/engine-rest/history/variable-instance?processInstanceIdIn=" + both).json()
                .findValuesAsText("processInstanceId"))
        .contains(own.get("id").asText()).doesNotContain(foreign);
    assertThat(stranger().get("/engine-rest/process-instance").json().findValuesAsText("businessKey"))
        .contains(own.get("businessKey").asText());
    assertThat(stranger().get("/engine-rest/history/process-instance").json().findValuesAsText("id"))
        .contains(own.get("id").asText()).doesNotContain(foreign);
    message(stranger(), "approval.withdrawn", own.get("businessKey").asText());
    assertThat(stranger().get("/engine-rest/process-instance").json()).isEmpty();
    jdbc.sql("update ACT_HI_PROCINST set START_USER_ID_ = 'gone' where START_USER_ID_ = :user")
        .param("user", STRANGER).update();
  }

  @Test
  void what_a_case_consists_of_is_read_by_the_system_that_handed_it_in() {
    JsonNode own = start("TDHY");
    for (String query :
        List.of("history/variable-instance?processInstanceId=", "history/variable-instance?processInstanceIdIn=",
            "history/activity-instance?processInstanceId=", "history/process-instance?processInstanceId=",
            "process-instance?processInstanceIds=")) {
      Answer answer = http.as(OWNER).get("/engine-rest/" + query + own.get("id").asText());
      assertThat(answer.status()).as(query).isEqualTo(200);
      if (!query.startsWith("history/activity")) {
        assertThat(answer.json()).as(query).isNotEmpty();
      }
    }
  }

  /** Whatever the doors of the web let through. */
  @Test
  void the_engine_itself_answers_a_system_about_its_own_instances_only() {
    String own = startAsStranger("TDHY", new HashMap<>()).get("id").asText();
    String foreign = start("TDHY").get("id").asText();
    List<Function<String, Query<?, ?>>> queries =
        List.of(
            id -> runtime.createExecutionQuery().processInstanceId(id),
            id -> runtime.createProcessInstanceQuery().processInstanceId(id),
            id -> runtime.createVariableInstanceQuery().processInstanceIdIn(id),
            id -> history.createHistoricProcessInstanceQuery().processInstanceId(id),
            id -> history.createHistoricTaskInstanceQuery().processInstanceId(id),
            id -> history.createHistoricVariableInstanceQuery().processInstanceId(id),
            id -> history.createHistoricVariableInstanceQuery().processInstanceIdIn(id));
    identity.setAuthentication(STRANGER, List.of("api-clients"));
    try {
      assertThat(queries).allSatisfy(query -> assertThat(query.apply(own).count()).isPositive());
      assertThat(queries).allSatisfy(query -> assertThat(query.apply(foreign).count()).isZero());
      assertThat(history.createHistoricActivityInstanceQuery().processInstanceId(foreign).list()).isEmpty();
      assertThat(history.createHistoricDetailQuery().processInstanceId(foreign).list()).isEmpty();
      assertThat(history.createHistoricIncidentQuery().processInstanceId(foreign).list()).isEmpty();
    } finally {
      identity.clearAuthentication();
    }
  }

  @Test
  void nobody_counts_the_cases_of_all_but_who_may_read_them() {
    start("TDHY");
    for (Http.Caller caller : List.of(stranger(), http.as("window1"))) {
      assertThat(caller.get("/engine-rest/process-definition/statistics").body()).doesNotContain("\"instances\"");
    }
    assertThat(http.as("supervisor1").get("/engine-rest/process-definition/statistics").json()).isNotEmpty();
  }

  @Test
  void a_request_id_that_comes_with_another_application_is_a_conflict_and_with_the_same_the_same_case() {
    Map<String, Object> variables = RestClientOfTheBureau.application(bureau.item("TDHY"));
    differ(variables);
    JsonNode first = bureau.start(variables).json();
    Map<String, Object> other = new HashMap<>(variables);
    other.put("applicantName", "另一个申请人");

    Answer refused = bureau.start(other);

    assertThat(refused.status()).as(refused.body()).isEqualTo(409);
    assertThat(refused.json().get("message").asText()).contains("内容不同", first.get("businessKey").asText());
    Answer repeated = bureau.start(variables);
    assertThat(repeated.status()).isEqualTo(200);
    assertThat(repeated.json().get("id")).isEqualTo(first.get("id"));
  }

  @Test
  void the_same_request_id_of_two_systems_is_two_cases() {
    Map<String, Object> mine = RestClientOfTheBureau.application(bureau.item("TDHY"));
    differ(mine);
    JsonNode first = bureau.start(mine).json();

    JsonNode second = startAsStranger("TDHY", Map.of("requestId", mine.get("requestId")));

    assertThat(second.get("businessKey").asText()).isNotEmpty().isNotEqualTo(first.get("businessKey").asText());
  }

  @Test
  void a_system_is_not_told_the_number_of_the_open_case_that_another_handed_in() {
    Map<String, Object> variables = RestClientOfTheBureau.application(bureau.item("TDHY"));
    differ(variables);
    String number = bureau.start(variables).json().get("businessKey").asText();

    Answer refused = stranger().post(RestClientOfTheBureau.START, Map.of("variables", RestClientOfTheBureau.typed(variables)));

    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("message").asText()).contains("正在办理").doesNotContain(number);
  }

  @Test
  void a_payment_platform_reports_the_payment_of_any_case_and_does_nothing_else() {
    JsonNode billed = start("BDC-DY");
    String number = billed.get("businessKey").asText();
    bureau.finishUntil(billed.get("id").asText(), "UserTask_CollectFee");
    Http.Caller platform = http.as(PLATFORM, STRANGERS_PASSWORD);

    assertThat(message(platform, "approval.withdrawn", number).status()).isIn(403, 409);
    assertThat(platform.get("/engine-rest/process-instance?businessKey=" + number).body()).doesNotContain(number);
    assertThat(platform.post(RestClientOfTheBureau.START, Map.of("variables", typed("TDHY"))).status()).isIn(403, 404);
    Answer paid =
        platform.post(
            "/engine-rest/message",
            Map.of("messageName", "approval.paymentReceived", "businessKey", number, "processVariables",
                Map.of("paymentReference", Map.of("value", UUID.randomUUID().toString()))));

    assertThat(paid.status()).as(paid.body()).isEqualTo(204);
    bureau.finish(billed.get("id").asText());
    assertThat(bureau.outcome(billed.get("id").asText())).isEqualTo("GRANTED");
  }

  @Test
  void the_status_of_a_case_is_told_to_its_system_and_to_staff() {
    JsonNode own = start("BDC-DY");
    String path = "/api/cases/" + own.get("businessKey").asText();

    for (String reader : List.of(OWNER, "window1", "supervisor1")) {
      assertThat(http.as(reader).get(path + "/status").status()).as(reader).isEqualTo(200);
    }
    Answer foreign = stranger().get(path + "/status");
    Answer unknown = stranger().get("/api/cases/no-such-case/status");
    assertThat(foreign.status()).isEqualTo(404);
    assertThat(foreign.body().replace(own.get("businessKey").asText(), "no-such-case")).isEqualTo(unknown.body());
    assertThat(http.as(PLATFORM, STRANGERS_PASSWORD).get(path + "/status").status()).isEqualTo(403);
    assertThat(http.anonymous().get(path + "/status").status()).isEqualTo(401);
    // What the staff think of a case is for the staff.
    assertThat(http.as(OWNER).get(path).status()).isEqualTo(403);
    assertThat(http.as(OWNER).get(path + "/clock").status()).isEqualTo(403);
  }

  @Test
  void the_status_follows_the_case_from_its_start_to_its_outcome() {
    JsonNode own = start("BDC-DY");
    String instance = own.get("id").asText();
    JsonNode received = status(own);
    assertThat(received.at("/stage/code").asText()).isEqualTo("RECEIVED");
    assertThat(received.at("/stage/label").asText()).isEqualTo("已收件，待受理");
    assertThat(received.has("outcome")).isFalse();

    String examine = bureau.openTask(instance).get("id").asText();
    Map<String, Object> missing =
        Map.of("acceptance", "CORRECT", "missingMaterials", "M01", "correctionNote", "缺申请书");
    assertThat(bureau.complete(examine, "window1", missing).status()).isEqualTo(204);
    JsonNode correction = status(own);
    assertThat(correction.at("/stage/code").asText()).isEqualTo("CORRECTION");
    assertThat(correction.at("/missingMaterials/0/code").asText()).isEqualTo("M01");
    assertThat(correction.at("/missingMaterials/0/name").asText()).containsPattern("\\p{IsHan}");
    assertThat(correction.at("/dates/correctionDueAt").asText()).isNotEmpty();
    assertThat(correction.at("/documents/0/kind").asText()).isEqualTo("CORRECTION");

    assertThat(message(http.as(OWNER), "approval.correctionReceived", own.get("businessKey").asText()).status())
        .isEqualTo(204);
    bureau.finishUntil(instance, "UserTask_Review");
    JsonNode running = status(own);
    assertThat(running.at("/stage/code").asText()).isEqualTo("IN_PROGRESS");
    assertThat(running.get("missingMaterials")).isEmpty();
    assertThat(running.at("/dates/promisedDueAt").asText()).isNotEmpty();
    assertThat(running.at("/dates/statutoryDueAt").asText()).isNotEmpty();

    bureau.finishUntil(instance, "UserTask_CollectFee");
    JsonNode billed = status(own);
    assertThat(billed.at("/stage/code").asText()).isEqualTo("PAYMENT");
    assertThat(billed.at("/bill/amount").decimalValue()).isPositive();
    assertThat(billed.at("/bill/paid").asBoolean()).isFalse();
    assertThat(billed.at("/bill/dueAt").asText()).isNotEmpty();
    assertThat(billed.at("/dates/decidedAt").asText()).isNotEmpty();

    bureau.finish(instance);
    JsonNode closed = status(own);
    assertThat(closed.at("/stage/code").asText()).isEqualTo("CLOSED");
    assertThat(closed.at("/outcome").asText()).isEqualTo("GRANTED");
    assertThat(closed.at("/bill/paid").asBoolean()).isTrue();
    assertThat(closed.at("/dates/closedAt").asText()).isNotEmpty();
    assertThat(closed.get("documents").findValuesAsText("kind")).contains("ACCEPTANCE", "CERTIFICATE");
    assertThat(closed.toString()).doesNotContain("window1", "reviewer1", "符合规定");
  }

  private JsonNode status(JsonNode started) {
    return http.as(OWNER).get("/api/cases/" + started.get("businessKey").asText() + "/status").json();
  }

  private Http.Caller stranger() {
    return http.as(STRANGER, STRANGERS_PASSWORD);
  }

  private Answer message(Http.Caller caller, String message, String businessKey) {
    return caller.post("/engine-rest/message", Map.of("messageName", message, "businessKey", businessKey));
  }

  /** A case of its own for each test: another parcel. */
  private JsonNode start(String item) {
    Answer started = http.as(OWNER).post(RestClientOfTheBureau.START, Map.of("variables", typed(item)));
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    return started.json();
  }

  private JsonNode startAsStranger(String item, Map<String, Object> changed) {
    Map<String, Object> variables = RestClientOfTheBureau.application(bureau.item(item));
    differ(variables);
    variables.putAll(changed);
    Answer started =
        stranger().post(RestClientOfTheBureau.START, Map.of("variables", RestClientOfTheBureau.typed(variables)));
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    return started.json();
  }

  private Map<String, Object> typed(String item) {
    Map<String, Object> variables = RestClientOfTheBureau.application(bureau.item(item));
    differ(variables);
    return RestClientOfTheBureau.typed(variables);
  }

  private static void differ(Map<String, Object> variables) {
    String serial = "GB%05d".formatted(Math.floorMod(UUID.randomUUID().hashCode(), 100_000));
    variables.computeIfPresent("parcel", (name, example) -> example.toString().replaceFirst("GB\\d{5}", serial));
  }

  private String sourceOf(JsonNode started) {
    return jdbc.sql("select source_system from case_file where case_number = :number")
        .param("number", started.get("businessKey").asText())
        .query(String.class)
        .optional()
        .orElse(null);
  }

  @Test
  void a_payment_platform_learns_nothing_of_the_case_whose_payment_it_reports() {
    JsonNode billed = start("BDC-DY");
    String number = billed.get("businessKey").asText();
    Http.Caller platform = http.as(PLATFORM, STRANGERS_PASSWORD);
    String reference = UUID.randomUUID().toString();
    Answer early = platform.post("/engine-rest/message", payment(number, reference));
    assertThat(early.status()).as(early.body()).isEqualTo(409);
    assertThat(early.body()).doesNotContain("环节").contains("不接受这笔缴费");
    bureau.finishUntil(billed.get("id").asText(), "UserTask_CollectFee");

    Map<String, Object> curious = new HashMap<>(payment(number, reference));
    curious.put("resultEnabled", true);
    curious.put("variablesInResultEnabled", true);
    for (boolean all : new boolean[] {true, false}) {
      curious.put("all", all);
      Answer refused = platform.post("/engine-rest/message", curious);
      assertThat(refused.status()).as(refused.body()).isEqualTo(400);
      assertThat(refused.body()).contains("不提供办件变量");
    }
    assertThat(platform.post("/engine-rest/message", payment(number, reference)).status()).isEqualTo(204);

    Answer second = platform.post("/engine-rest/message", payment(number, UUID.randomUUID().toString()));
    assertThat(second.status()).as(second.body()).isEqualTo(409);
    assertThat(second.body()).doesNotContain(reference).contains("不接受这笔缴费");
  }

  private static Map<String, Object> payment(String number, String reference) {
    return Map.of("messageName", "approval.paymentReceived", "businessKey", number, "processVariables",
        Map.of("paymentReference", Map.of("value", reference)));
  }
}
