package org.chengnuo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What the OpenAPI description promises to programs that are generated from it. */
@H2Test
class ApiDescriptionTest {

  private static final String START = "/engine-rest/process-definition/key/administrative-approval/start";

  @Autowired private Http http;

  @Test
  void other_systems_read_the_description() {
    assertThat(http.as("applications-api").get("/v3/api-docs").status()).isEqualTo(200);
    assertThat(http.as("applications-api").get("/v3/api-docs.yaml").status()).isEqualTo(200);
    assertThat(http.anonymous().get("/v3/api-docs").status()).isEqualTo(401);
  }

  @Test
  void every_operation_has_a_name_of_its_own_and_describes_every_error() {
    List<String> names = new ArrayList<>();
    for (JsonNode operation : operations()) {
      names.add(operation.get("operationId").asText());
      for (String status : List.of("400", "401", "403", "404", "409", "413", "503")) {
        assertThat(operation.at("/responses/" + status + "/content/application~1json/schema/$ref").asText())
            .as(operation.get("operationId").asText() + " " + status)
            .isEqualTo("#/components/schemas/ErrorAnswer");
      }
    }
    assertThat(names).doesNotHaveDuplicates().allMatch(name -> name.matches("[a-z][A-Za-z0-9]*[A-Za-z]"))
        .contains("caseStatus", "startApproval", "sendMessage");
  }

  @Test
  void every_schema_that_is_named_is_there_and_none_is_called_like_another() {
    JsonNode description = description();
    JsonNode schemas = description.at("/components/schemas");
    assertThat(description.findValuesAsText("$ref"))
        .allMatch(reference -> schemas.has(reference.substring("#/components/schemas/".length())));
    // By their simple names these would be one schema.
    assertThat(schemas.fieldNames()).toIterable()
        .contains("CalendarShown", "CaseClockShown", "CaseStatus", "CaseStatusDates", "ErrorAnswer", "FieldProblem");
    assertThat(schemas.at("/ErrorAnswer/properties/problems/items/$ref").asText()).endsWith("/FieldProblem");
  }

  @Test
  void each_message_is_described_with_its_variables() {
    JsonNode schemas = description().at("/components/schemas");
    assertThat(schemas.at("/MessageRequest/oneOf")).hasSizeGreaterThanOrEqualTo(4);
    assertThat(schemas.at("/MessageApprovalPaymentReceivedVariables/properties").fieldNames())
        .toIterable().containsExactly("paymentMethod", "paymentReference");
  }

  @Test
  void every_process_that_can_be_started_and_every_message_is_described() {
    JsonNode described = description();
    List<String> messages = new ArrayList<>();
    for (JsonNode process : http.as("applications-api").get("/api/processes").json()) {
      boolean startable = !process.get("startableBy").isEmpty();
      String start = "/engine-rest/process-definition/key/" + process.get("key").asText() + "/start";
      assertThat(described.get("paths").has(start)).as(start).isEqualTo(startable);
      if (startable) {
        assertThat(described.get("paths").get(start).at("/post/requestBody/content/application~1json/examples")).isNotEmpty();
      }
      process.get("messages").forEach(message -> messages.add(message.get("name").asText()));
    }
    assertThat(described.at("/components/schemas").properties()).filteredOn(schema -> schema.getKey().startsWith("Message"))
        .flatExtracting(schema -> texts(schema.getValue().at("/properties/messageName/enum")))
        .containsAll(messages);
  }

  private static List<String> texts(JsonNode array) {
    List<String> texts = new ArrayList<>();
    array.forEach(text -> texts.add(text.asText()));
    return texts;
  }

  @TestFactory
  Stream<DynamicTest> the_example_of_each_item_is_described_by_its_schema_and_starts_a_case() {
    JsonNode description = description();
    JsonNode examples = description.at("/paths").get(START).at("/post/requestBody/content/application~1json/examples");
    assertThat(description.at("/components/schemas/StartRequest/oneOf")).hasSize(19).hasSize(examples.size());
    return examples.properties().stream()
        .map(example -> DynamicTest.dynamicTest(example.getKey(), () -> starts(description, example)));
  }

  private void starts(JsonNode description, Map.Entry<String, JsonNode> example) {
    JsonNode body = example.getValue().get("value");
    JsonNode schemas = description.at("/components/schemas");
    JsonNode schema =
        schemas.properties().stream().map(Map.Entry::getValue)
            .filter(each -> each.at("/properties/serviceItem/$ref").isTextual())
            .filter(each -> item(schemas, each.at("/properties/serviceItem/$ref").asText()).equals(example.getKey()))
            .findFirst().orElseThrow();
    List<String> given = new ArrayList<>();
    body.get("variables").fieldNames().forEachRemaining(given::add);
    assertThat(schema.get("properties").fieldNames()).toIterable().containsAll(given);
    schema.get("required").forEach(required -> assertThat(given).contains(required.asText()));

    Answer started = http.as("applications-api").post(START, body.toString());

    assertThat(started.status()).as(started.body()).isEqualTo(200);
    Map<String, Object> withdrawal =
        Map.of("messageName", "approval.withdrawn", "businessKey", started.json().get("businessKey").asText());
    assertThat(http.as("applications-api").post("/engine-rest/message", withdrawal).status()).isEqualTo(204);
  }

  private static String item(JsonNode schemas, String reference) {
    String name = reference.substring("#/components/schemas/".length());
    return schemas.get(name).at("/properties/value/enum/0").asText();
  }

  private List<JsonNode> operations() {
    return description().get("paths").properties().stream()
        .flatMap(path -> path.getValue().properties().stream().map(Map.Entry::getValue)).toList();
  }

  private JsonNode description() {
    Answer answer = http.as("applications-api").get("/v3/api-docs");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json();
  }
}
