package org.chengnuo.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A client that knows only the published contract can carry any item from its start to its outcome. */
@H2Test
class EveryItemOverRestTest {

  @Autowired private Http http;

  @TestFactory
  Stream<DynamicTest> every_item_goes_from_its_start_to_its_outcome() {
    RestClientOfTheBureau client = new RestClientOfTheBureau(http);
    return StreamSupport.stream(client.items().spliterator(), false)
        .map(item -> DynamicTest.dynamicTest(item.get("code").asText(), () -> isGranted(client, item)));
  }

  private static void isGranted(RestClientOfTheBureau client, JsonNode item) {
    Answer started = client.start(RestClientOfTheBureau.application(item));
    assertThat(started.status()).as(started.body()).isEqualTo(200);
    String processInstance = started.json().get("id").asText();

    client.finish(processInstance);

    assertThat(client.outcome(processInstance)).isEqualTo("GRANTED");
  }

  @Test
  void a_wrong_start_names_every_offending_variable_at_once_and_starts_nothing() {
    RestClientOfTheBureau client = new RestClientOfTheBureau(http);
    Map<String, Object> wrong = RestClientOfTheBureau.application(client.item("TDHY"));
    wrong.put("applicantId", "150823199002290016");
    wrong.put("applicantPhone", "123");
    wrong.put("channel", "PIGEON");
    wrong.remove("parcel");
    wrong.put("decision", "GRANT");
    int before = instances();

    Answer answer = client.start(wrong);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("problems").findValuesAsText("field"))
        .contains("applicantId", "applicantPhone", "channel", "parcel", "decision");
    assertThat(answer.json().get("message").asText()).contains("applicantId").doesNotContain("150823199002290016");
    assertThat(instances()).isEqualTo(before);
  }

  private int instances() {
    return http.as("admin").get("/engine-rest/process-instance/count").json().get("count").asInt();
  }

  @Test
  void the_same_request_twice_is_one_case() {
    RestClientOfTheBureau client = new RestClientOfTheBureau(http);
    Map<String, Object> variables = RestClientOfTheBureau.application(client.item("DZZH"));
    JsonNode first = client.start(variables).json();

    Answer again = client.start(variables);

    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json().get("id")).isEqualTo(first.get("id"));
    assertThat(again.json().get("businessKey")).isEqualTo(first.get("businessKey"));
    client.finish(first.get("id").asText());
  }

  @Test
  void a_second_application_for_the_same_is_told_the_number_of_the_open_one() {
    RestClientOfTheBureau client = new RestClientOfTheBureau(http);
    Map<String, Object> variables = RestClientOfTheBureau.application(client.item("GD-HB"));
    JsonNode first = client.start(variables).json();
    variables.put("requestId", "another-" + variables.get("requestId").toString().substring(10));

    Answer second = client.start(variables);

    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().get("message").asText()).contains(first.get("businessKey").asText());
    client.finish(first.get("id").asText());
  }

  @Test
  void a_task_is_completed_by_its_group_and_with_its_answers_only() {
    RestClientOfTheBureau client = new RestClientOfTheBureau(http);
    JsonNode started = client.start(RestClientOfTheBureau.application(client.item("GD-XY"))).json();
    String task = client.openTask(started.get("id").asText()).get("id").asText();

    assertThat(client.complete(task, "cashier1", Map.of("acceptance", "ACCEPT")).status()).isEqualTo(403);
    assertThat(client.complete(task, "window1", Map.of("acceptance", "MAYBE")).status()).isEqualTo(400);
    assertThat(client.complete(task, "window1", Map.of("acceptance", "ACCEPT", "decision", "GRANT")).status())
        .isEqualTo(400);
    assertThat(client.openTask(started.get("id").asText()).get("id").asText()).isEqualTo(task);
    client.finish(started.get("id").asText());
  }
}
