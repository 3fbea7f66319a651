package org.chengnuo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.StreamSupport;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;

/**
 * A program that knows of a process what {@code GET /api/processes} says, and of a service item what {@code GET
 * /api/service-items} says, and nothing besides: it starts with the examples and completes whatever task is open with the
 * examples of its answers, as somebody of one of the task's groups.
 *
 * @param sent which variables it sends
 */
record ProcessWalk(Http http, JsonNode process, Predicate<JsonNode> sent) {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** More rounds than any process has steps. */
  private static final int ROUNDS = 60;

  String key() {
    return process.get("key").asText();
  }

  List<String> starters() {
    return texts(process.get("startableBy"));
  }

  /** Walks to the end. @return what {@code outcome} tells then */
  String walk(String group) {
    String starter = somebodyOf(group).orElseThrow();
    ObjectNode variables = examples(process.get("start"));
    variables.setAll(facts(variables));
    Answer started = http.as(starter).post("/engine-rest/process-definition/key/" + key() + "/start",
        JSON.createObjectNode().set("variables", variables).toString());
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    String instance = started.json().get("id").asText();
    String caseNumber = started.json().get("businessKey").asText();
    for (int round = 0; round < ROUNDS && outcome(instance).isEmpty(); round++) {
      completeOne(instance, caseNumber);
    }
    return outcome(instance).orElseThrow(() -> new AssertionError(key() + " has not ended: " + open(instance)));
  }

  /** Where one person is refused, for having had the case before, another of the group does it. */
  private void completeOne(String instance, String caseNumber) {
    List<String> open = open(instance);
    List<String> refusals = new ArrayList<>();
    for (JsonNode task : process.get("tasks")) {
      if (!open.contains(task.get("id").asText())) {
        continue;
      }
      for (String group : texts(task.get("groups"))) {
        for (String person : everybodyOf(group)) {
          JsonNode theirs = http.as(person).get("/engine-rest/task?processInstanceId=" + instance
              + "&taskDefinitionKey=" + task.get("id").asText() + "&candidateGroup=" + group).json();
          if (!theirs.isEmpty()) {
            Answer completed = complete(person, theirs.get(0), task);
            if (completed.status() == 204) {
              return;
            }
            refusals.add("%s by %s: %s".formatted(task.get("id").asText(), person, completed.body()));
          }
        }
      }
    }
    throw new AssertionError("no member of the groups that /api/processes names completes what is open in %s of case %s, %s: %s"
        .formatted(key(), caseNumber, open, refusals));
  }

  private Answer complete(String person, JsonNode open, JsonNode task) {
    assertThat(open.get("name")).isEqualTo(task.get("name"));
    ObjectNode body = JSON.createObjectNode();
    body.set("variables", examples(task.get("answers")));
    return http.as(person).post("/engine-rest/task/" + open.get("id").asText() + "/complete", body.toString());
  }

  private ObjectNode examples(JsonNode variables) {
    ObjectNode examples = JSON.createObjectNode();
    StreamSupport.stream(variables.spliterator(), false).filter(sent)
        .forEach(variable -> examples.putObject(variable.get("name").asText()).set("value", variable.get("example")));
    return examples;
  }

  private ObjectNode facts(ObjectNode start) {
    ObjectNode facts = JSON.createObjectNode();
    if (process.has("startFacts")) {
      String address = process.get("startFacts").asText();
      String variable = address.substring(address.indexOf('{') + 1, address.indexOf('}'));
      JsonNode item = http.anonymous()
          .get(address.replace("{" + variable + "}", start.at("/" + variable + "/value").asText())).json();
      item.get("facts").forEach(fact -> facts.putObject(fact.get("name").asText()).set("value", fact.get("example")));
    }
    return facts;
  }

  private Optional<String> outcome(String instance) {
    JsonNode ended = http.as("supervisor1").get("/engine-rest/history/process-instance/" + instance).json();
    JsonNode told = http.as("supervisor1")
        .get("/engine-rest/history/variable-instance?variableName=outcome&processInstanceId=" + instance).json();
    return ended.get("endTime").isNull() || told.isEmpty() ? Optional.empty() : Optional.of(told.get(0).get("value").asText());
  }

  private List<String> open(String instance) {
    List<String> open = new ArrayList<>();
    http.as("supervisor1").get("/engine-rest/task?processInstanceId=" + instance).json()
        .forEach(task -> open.add(task.get("taskDefinitionKey").asText()));
    return open;
  }

  private Optional<String> somebodyOf(String group) {
    return everybodyOf(group).stream().findFirst();
  }

  private List<String> everybodyOf(String group) {
    List<String> people = new ArrayList<>();
    http.as("admin").get("/engine-rest/user?memberOfGroup=" + group + "&sortBy=userId&sortOrder=asc").json()
        .forEach(user -> people.add(user.get("id").asText()));
    return people;
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }
}
