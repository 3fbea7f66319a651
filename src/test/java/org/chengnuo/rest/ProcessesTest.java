package org.chengnuo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chengnuo.access.StaffGroup;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** {@code GET /api/processes} tells a program all that it must know to carry any process from its start to its outcome. */
@H2Test
class ProcessesTest {

  @Autowired private Http http;

  private JsonNode processes() {
    return http.as("window1").get("/api/processes").json();
  }

  private JsonNode process(String key) {
    return StreamSupport.stream(processes().spliterator(), false)
        .filter(process -> process.get("key").asText().equals(key)).findFirst().orElseThrow();
  }

  // The walk

  /** What clients send of what the contract offers. */
  private enum Sent {
    EVERY_EXAMPLE(variable -> !variable.get("example").isNull()),
    ONLY_WHAT_IS_REQUIRED(variable -> variable.get("required").asBoolean()),
    EVERYTHING_EVEN_NOTHING(variable -> true);

    private final Predicate<JsonNode> filter;

    Sent(Predicate<JsonNode> filter) {
      this.filter = filter;
    }
  }

  @TestFactory
  Stream<DynamicTest> every_process_that_can_be_started_goes_with_its_examples_to_one_of_its_outcomes() {
    return StreamSupport.stream(processes().spliterator(), false)
        .flatMap(process -> Stream.concat(
            new ProcessWalk(http, process, Sent.EVERY_EXAMPLE.filter).starters().stream()
                .map(group -> walk(process, group, Sent.EVERY_EXAMPLE)),
            new ProcessWalk(http, process, Sent.EVERY_EXAMPLE.filter).starters().stream().limit(1)
                .flatMap(group -> Stream.of(Sent.ONLY_WHAT_IS_REQUIRED, Sent.EVERYTHING_EVEN_NOTHING)
                    .map(sent -> walk(process, group, sent)))));
  }

  private DynamicTest walk(JsonNode process, String group, Sent sent) {
    ProcessWalk walk = new ProcessWalk(http, process, sent.filter);
    return DynamicTest.dynamicTest("%s by %s: %s".formatted(walk.key(), group, sent),
        () -> assertThat(process.get("outcomes").findValuesAsText("value")).contains(walk.walk(group)));
  }

  // The contract itself

  @ParameterizedTest
  @ValueSource(strings = {"window1", "cashier1", "admin", "applications-api"})
  void staff_and_other_systems_read_it(String user) {
    assertThat(http.as(user).get("/api/processes").status()).isEqualTo(200);
  }

  @Test
  void strangers_do_not() {
    assertThat(http.anonymous().get("/api/processes").status()).isEqualTo(401);
    assertThat(http.as("window1").post("/api/processes", "{}").status()).isEqualTo(405);
  }

  @Test
  void every_process_is_told_with_everything_that_the_contract_names() {
    assertThat(processes()).extracting(process -> process.get("key").asText())
        .contains("administrative-approval", "silence-follow-up", "delay-explanation");
    for (JsonNode process : processes()) {
      assertThat(process.fieldNames()).toIterable()
          .contains("key", "name", "startableBy", "start", "tasks", "messages", "outcomes");
      assertThat(process.get("outcomes")).isNotEmpty();
      process.get("tasks").forEach(task -> assertThat(task.get("groups"))
          .as(task.get("id").asText()).isNotEmpty().allMatch(group -> StaffGroup.isStaff(group.asText())));
      for (JsonNode variable : process.findValues("answers").stream()
          .flatMap(answers -> StreamSupport.stream(answers.spliterator(), false)).toList()) {
        assertVariable(variable);
      }
      process.get("start").forEach(ProcessesTest::assertVariable);
    }
  }

  private static void assertVariable(JsonNode variable) {
    String name = variable.get("name").asText();
    assertThat(variable.fieldNames()).toIterable().as(name)
        .contains("name", "label", "type", "unit", "required", "options", "example");
    assertThat(variable.get("label").asText()).as(name).containsPattern("\\p{IsHan}");
    assertThat(variable.get("type").asText()).as(name).isIn("string", "integer", "number", "boolean", "date");
    assertThat(variable.get("required").asBoolean() && variable.get("example").isNull()).as(name).isFalse();
    variable.get("options").forEach(option -> assertThat(option.get("label").asText()).as(name).isNotBlank());
  }

  @Test
  void an_approval_names_its_item_and_where_its_facts_are_published() {
    JsonNode approval = process("administrative-approval");
    assertThat(approval.at("/start/0/name").asText()).isEqualTo("serviceItem");
    assertThat(approval.at("/start/0/reference").asText()).isEqualTo("/api/service-items");
    assertThat(approval.get("startFacts").asText()).isEqualTo("/api/service-items/{serviceItem}");
    assertThat(approval.get("startableBy")).extracting(JsonNode::asText).containsExactly("window-clerks", "api-clients");
    assertThat(approval.get("messages").findValuesAsText("name")).contains("approval.withdrawn", "approval.paymentReceived");
    assertThat(approval.get("outcomes").findValuesAsText("value"))
        .containsExactly("GRANTED", "GRANTED_BY_SILENCE", "REFUSED", "NOT_ACCEPTED", "WITHDRAWN", "LAPSED");
  }

  @Test
  void what_is_required_with_another_answer_only_says_so() {
    JsonNode review = StreamSupport.stream(process("administrative-approval").get("tasks").spliterator(), false)
        .filter(task -> task.get("id").asText().equals("UserTask_Review")).findFirst().orElseThrow();
    JsonNode opinion = answer(review, "reviewOpinion");
    assertThat(opinion.get("required").asBoolean()).isTrue();
    assertThat(opinion.at("/requiredWhen/variable").asText()).isEqualTo("reviewRecommendation");
    assertThat(opinion.at("/requiredWhen/values")).extracting(JsonNode::asText).containsExactly("GRANT", "REFUSE");
    assertThat(answer(review, "pauseReason").get("required").asBoolean()).isFalse();
  }

  private static JsonNode answer(JsonNode task, String name) {
    return StreamSupport.stream(task.get("answers").spliterator(), false)
        .filter(answer -> answer.get("name").asText().equals(name)).findFirst().orElseThrow();
  }

  @Test
  void a_receipt_that_is_used_once_is_another_one_each_time() {
    List<String> receipts = Stream.of(process("administrative-approval"), process("administrative-approval"))
        .flatMap(process -> process.findValues("answers").stream())
        .flatMap(answers -> StreamSupport.stream(answers.spliterator(), false))
        .filter(answer -> answer.get("name").asText().equals("paymentReference"))
        .map(answer -> answer.get("example").asText()).toList();
    assertThat(receipts).hasSize(2).doesNotHaveDuplicates();
  }
}
