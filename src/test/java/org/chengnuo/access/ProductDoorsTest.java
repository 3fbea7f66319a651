package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.chengnuo.support.Http.Answer;
import org.chengnuo.support.Http;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ProductDoorsTest {

  private static final String START = "/engine-rest/process-definition/key/access-test/start";

  @Autowired
  private Http http;

  @Autowired
  private TaskService tasks;

  @Autowired
  private FilterService filters;

  @Autowired
  private TaskFilters lists;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/service-items", "/api/service-items/BDC-DY", "/api/calendar/2026",
      "/api/working-days/count?from=2026-01-01&to=2026-01-31", "/api/public/anything", "/actuator/health"})
  void thePublicNeedsNoLogIn(String path) {
    assertThat(http.anonymous().get(path).status()).isNotIn(401, 403, 500);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/api/cases/1/clock", "/api/processes", "/api/anything", "/v3/api-docs", "/swagger-ui.html",
      "/swagger-ui/index.html", "/actuator/env", "/actuator", "/h2-console", "/anything"})
  void everythingElseDoes(String path) {
    assertThat(http.anonymous().get(path).status()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/actuator/env", "/actuator", "/anything", "/public/../application.yaml"})
  void whatNoRuleNamesIsClosedToAdministratorsToo(String path) {
    assertThat(http.as("admin").get(path).status()).isIn(400, 403, 404);
  }

  @Test
  void aControllerKnowsItsCaller() {
    Answer answer = http.as("officer1").get("/api/test/caller");
    assertThat(answer.json().get("userId").asText()).isEqualTo("officer1");
    assertThat(answer.json().get("groups")).hasSize(8).extracting(JsonNode::asText).contains("farmland-officers");
  }

  @ParameterizedTest
  @CsvSource({"window1,404", "supervisor1,404", "admin,404", "applications-api,403"})
  void casesAreForTheStaff(String user, int status) {
    assertThat(http.as(user).get("/api/cases/1/clock-of-nobody").status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({"window1,403", "supervisor1,403", "applications-api,403", "admin,404"})
  void onlyAdministratorsWriteTheCalendar(String user, int status) {
    assertThat(http.as(user).put("/api/calendar/2026/nowhere", Map.of()).status()).isEqualTo(status);
    assertThat(http.anonymous().put("/api/calendar/2026", Map.of()).status()).isEqualTo(401);
  }

  @Test
  void whoIsLoggedInToTasklistReadsTheProductsEndpoints() {
    WebappSession session = WebappSession.of(http, "window1");
    assertThat(session.get("/api/test/caller").body()).contains("window1");
    assertThat(WebappSession.anonymous(http).get("/api/test/caller").statusCode()).isEqualTo(401);
  }

  @Test
  void aRequestToTheProductLeavesTheSessionToThoseThatAreUnderWay() {
    WebappSession session = WebappSession.of(http, "window1");
    HttpResponse<String> answer = session.get("/api/test/caller");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
  }

  @Test
  void aChangeOutOfTasklistNeedsTheSessionsToken() {
    WebappSession session = WebappSession.of(http, "window1");
    assertThat(session.postWithoutToken("/api/test/body", "{\"name\":\"x\"}").statusCode()).isEqualTo(401);
    assertThat(session.post("/api/test/body", "{\"name\":\"x\"}").statusCode()).isEqualTo(200);
  }

  @Test
  void theDescriptionOfTheEndpointsIsForTheStaff() {
    Answer answer = http.as("window1").get("/v3/api-docs");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().get("info").get("title").asText()).contains("产品接口");
    assertThat(answer.json().get("paths").fieldNames()).toIterable().allMatch(path -> path.startsWith("/api/")
        || path.matches("/engine-rest/process-definition/key/[a-z-]+/start")
        || path.equals("/engine-rest/message"));
    for (String part : new String[] {"index.html", "swagger-ui.css", "swagger-ui-bundle.js"}) {
      assertThat(http.as("window1").get("/swagger-ui/" + part).status()).as(part).isEqualTo(200);
    }
  }

  @Test
  void healthTellsStrangersUpOrDownAndNothingElse() {
    for (String path : new String[] {"", "/liveness", "/readiness"}) {
      JsonNode health = http.anonymous().get("/actuator/health" + path).json();
      assertThat(health.get("status").asText()).as(path).isEqualTo("UP");
      assertThat(health.has("components") || health.has("details")).as(path).isFalse();
    }
    assertThat(http.as("supervisor1").get("/actuator/health").json().has("components")).isTrue();
    assertThat(http.as("window1").get("/actuator/health").json().has("components")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({"window1,tasklist,200", "window1,cockpit,403", "window1,admin,403", "supervisor1,cockpit,200",
      "supervisor1,tasklist,200", "supervisor1,admin,403", "admin,admin,200", "admin,cockpit,200",
      "applications-api,tasklist,403"})
  void everybodyEntersTheApplicationsTheyNeed(String user, String application, int status) {
    WebappSession session = WebappSession.anonymous(http);
    assertThat(session.login(user, Http.PASSWORD, application)).isEqualTo(status);
  }

  @Test
  void tasklistOffersItsListsToAllStaff() {
    for (String user : List.of("window1", "head1", "cashier1")) {
      JsonNode offered = http.as(user).get("/engine-rest/filter?resourceType=Task").json();
      assertThat(offered.findValuesAsText("name")).contains("我的任务", "本岗任务", "优先办理", "即将到期");
    }
  }

  @Test
  void aListServesThePrioritiesFirst() {
    String ordinary = startedTask();
    String preferred = startedTask();
    String urgent = startedTask();
    tasks.setPriority(preferred, 60);
    tasks.setPriority(urgent, 80);
    assertThat(listed("本岗任务", "window2")).containsSubsequence(urgent, preferred, ordinary);
    assertThat(listed("优先办理", "window2")).contains(urgent, preferred).doesNotContain(ordinary);
    assertThat(listed("本岗任务", "cashier1")).doesNotContain(urgent, preferred, ordinary);
  }

  @Test
  void theVariablesOfATaskAreShownToItsPeopleOnly() {
    String instance = http.as("window1").post(START, Map.of("variables", Map.of("caseNumber", Map.of("value", "N-1"),
        "applicantName", Map.of("value", "甲"), "applicantId", Map.of("value", "secret")))).json().get("id").asText();
    String byScope = "/engine-rest/variable-instance?variableScopeIdIn=" + instance;
    assertThat(http.as("window1").get(byScope).json()).isNotEmpty();
    assertThat(http.as("supervisor1").get(byScope).json()).isNotEmpty();
    assertThat(http.as("cashier1").get(byScope).json()).isEmpty();
    assertThat(http.as("window1").get("/engine-rest/variable-instance").json()).isEmpty();
  }

  @Test
  void noConditionWidensAListBeyondOnesOwnTasks() {
    String task = startedTask();
    for (String query : List.of("{}", "{\"candidateGroup\":\"window-clerks\"}", "{\"unassigned\":true}",
        "{\"orQueries\":[{\"nameLike\":\"%\",\"assignee\":\"cashier1\",\"unassigned\":true}]}",
        "{\"orQueries\":[{\"candidateGroups\":[\"cashiers\"],\"assignee\":\"cashier1\",\"unassigned\":true}]}")) {
      assertThat(http.as("cashier1").post("/engine-rest/task", query).body()).as(query).doesNotContain(task);
      assertThat(http.as("window1").post("/engine-rest/task?maxResults=500", query).status()).isEqualTo(200);
    }
    assertThat(http.as("window1").post("/engine-rest/task", "{}").json().findValuesAsText("id")).contains(task)
        .doesNotHaveDuplicates();
    int mine = http.as("window1").post("/engine-rest/task/count", "{}").json().get("count").asInt();
    assertThat(mine).isEqualTo(http.as("window1").post("/engine-rest/task", "{}").json().size());
  }

  @Test
  void myTasksAreWhatIHaveClaimed() {
    String task = startedTask();
    http.as("window2").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "window2"));
    assertThat(listed("我的任务", "window2")).contains(task);
    assertThat(listed("我的任务", "window1")).doesNotContain(task);
    assertThat(listed("本岗任务", "window1")).doesNotContain(task);
  }

  /** By the bureau's days: on this Monday evening in UTC it is Tuesday there. */
  @Test
  void dueSoonIsWhatEndsTodayOrTomorrowOrHasEndedAndTheFirstToEndComesFirst() {
    Time.set(Instant.parse("2026-03-02T20:00:00Z"));
    try {
      String tomorrowNight = startedTask(Instant.parse("2026-03-04T15:59:59Z"));
      String dayAfter = startedTask(Instant.parse("2026-03-04T16:00:01Z"));
      String overdue = startedTask(Instant.parse("2026-02-20T09:00:00Z"));
      String today = startedTask(Instant.parse("2026-03-02T23:00:00Z"));
      assertThat(listed("即将到期", "window1", "dueDate", "asc")).containsSubsequence(overdue, today, tomorrowNight)
          .doesNotContain(dayAfter);
    } finally {
      Time.giveBack();
    }
  }

  @Test
  void aListOfAnEarlierVersionIsBroughtUpToDate() {
    Filter list = filters.createFilterQuery().filterName("即将到期").singleResult();
    filters.saveFilter(list.setQuery(tasks.createTaskQuery().dueBeforeExpression("${dateTime().plusDays(2)}"))
        .setProperties(Map.of("variables", List.of())));
    lists.bringUpToDate();
    Filter now = filters.createFilterQuery().filterName("即将到期").singleResult();
    assertThat(now.getId()).isEqualTo(list.getId());
    assertThat(now.getProperties()).containsKey("sorting").doesNotContainKey("variables");
  }

  private String startedTask(Instant dueAt) {
    String task = startedTask();
    tasks.setDueDate(task, Date.from(dueAt));
    return task;
  }

  private String startedTask() {
    String instance = http.as("window1").post(START, Map.of()).json().get("id").asText();
    return tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
  }

  private List<String> listed(String filter, String user) {
    return listed(filter, user, "created", "desc");
  }

  private List<String> listed(String filter, String user, String sortBy, String order) {
    String id = filters.createFilterQuery().filterName(filter).singleResult().getId();
    List<String> ids = new ArrayList<>();
    // As Tasklist asks, with an order of its own.
    JsonNode found = http.as(user).post("/engine-rest/filter/" + id + "/list",
        Map.of("sorting", List.of(Map.of("sortBy", sortBy, "sortOrder", order)))).json();
    found.forEach(task -> ids.add(task.get("id").asText()));
    return ids;
  }
}
