package org.chengnuo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;

/** A program that knows only the published contract: the catalogue, the variables and the groups. */
final class RestClientOfTheBureau {

  static final String START = "/engine-rest/process-definition/key/administrative-approval/start";

  private static final Map<String, String> PERSON_OF_GROUP =
      Map.of(
          "window-clerks", "window1",
          "inspectors", "inspector1",
          "reviewers", "reviewer1",
          "approvers", "approver1",
          "cashiers", "cashier1",
          "certifiers", "certifier1",
          "supervisors", "supervisor1",
          "heads", "head1");

  private static final String OFFICER_OF_ANY_SECTION = "officer1";

  private final Http http;

  RestClientOfTheBureau(Http http) {
    this.http = http;
  }

  /** A start with the item's example facts. */
  static Map<String, Object> application(JsonNode item) {
    Map<String, Object> variables = new LinkedHashMap<>();
    item.get("facts").forEach(fact -> variables.put(fact.get("name").asText(), plain(fact.get("example"))));
    variables.values().removeIf(value -> value == null);
    boolean person = item.get("applicantTypes").toString().contains("PERSON");
    variables.put("serviceItem", item.get("code").asText());
    variables.put("applicantType", person ? "PERSON" : "ORGANIZATION");
    variables.put("applicantName", person ? "演示申请人" : "演示单位");
    variables.put("applicantId", person ? "150802199202291230" : "91150802MA0TE5T163");
    variables.put("applicantPhone", "13800000000");
    variables.put("requestId", UUID.randomUUID().toString());
    return variables;
  }

  private static Object plain(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    return value.isInt() ? value.asInt() : value.isNumber() ? value.asDouble() : value.asText();
  }

  JsonNode items() {
    return http.anonymous().get("/api/service-items").json();
  }

  JsonNode item(String code) {
    return http.anonymous().get("/api/service-items/" + code).json();
  }

  Answer start(Map<String, Object> variables) {
    return http.as("applications-api").post(START, Map.of("variables", typed(variables)));
  }

  /** Does every task as the first person of its group would, until none is left. */
  void finish(String processInstance) {
    finishUntil(processInstance, "");
  }

  /** As {@link #finish}, and leaves the task with that id open. */
  void finishUntil(String processInstance, String last) {
    for (JsonNode task = openTask(processInstance);
        task != null && !task.get("taskDefinitionKey").asText().equals(last);
        task = openTask(processInstance)) {
      String id = task.get("id").asText();
      String person = personFor(id);
      Answer claimed = http.as(person).post("/engine-rest/task/" + id + "/claim", Map.of("userId", person));
      assertThat(claimed.status()).as(claimed.body()).isEqualTo(204);
      Answer completed = complete(id, person, answers(task.get("taskDefinitionKey").asText()));
      assertThat(completed.status()).as(completed.body()).isEqualTo(204);
    }
  }

  Answer complete(String task, String person, Map<String, Object> answers) {
    return http.as(person).post("/engine-rest/task/" + task + "/complete", Map.of("variables", typed(answers)));
  }

  JsonNode openTask(String processInstance) {
    return http.as("admin").get("/engine-rest/task?processInstanceId=" + processInstance).json().get(0);
  }

  String outcome(String processInstance) {
    JsonNode found =
        http.as("applications-api")
            .get("/engine-rest/history/variable-instance?variableName=outcome&processInstanceId=" + processInstance)
            .json();
    return found.size() == 0 ? null : found.get(0).get("value").asText();
  }

  private String personFor(String task) {
    JsonNode links = http.as("admin").get("/engine-rest/task/" + task + "/identity-links").json();
    return PERSON_OF_GROUP.getOrDefault(links.get(0).get("groupId").asText(), OFFICER_OF_ANY_SECTION);
  }

  /** What the published contract gives as examples. */
  private Map<String, Object> answers(String task) {
    Map<String, Object> answers = new LinkedHashMap<>();
    for (JsonNode process : http.as("window1").get("/api/processes").json()) {
      for (JsonNode published : process.get("tasks")) {
        if (published.get("id").asText().equals(task)) {
          published.get("answers").forEach(
              answer -> answers.put(answer.get("name").asText(), plain(answer.get("example"))));
        }
      }
    }
    answers.values().removeIf(Objects::isNull);
    return answers;
  }

  static Map<String, Object> typed(Map<String, Object> variables) {
    Map<String, Object> typed = new LinkedHashMap<>();
    variables.forEach((name, value) -> typed.put(name, Map.of("value", value)));
    return typed;
  }
}
