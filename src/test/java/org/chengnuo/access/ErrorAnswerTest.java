package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Base64;
import java.util.Map;
import org.camunda.bpm.engine.TaskService;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class ErrorAnswerTest {

  private static final String START = "/engine-rest/process-definition/key/access-test/start";

  @Autowired
  private Http http;

  @Autowired
  private TaskService tasks;

  @Test
  void aStartThatBreaksRulesNamesEveryVariableAtOnce() {
    Answer answer = start("invalid");
    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().get("type").asText()).isEqualTo("InvalidInput");
    assertThat(answer.json().get("problems").findValuesAsText("field")).containsExactly("applicantId", "serviceItem");
    assertThat(answer.json().get("message").asText()).isEqualTo("applicantId：校验码不正确；serviceItem：事项不存在");
  }

  @ParameterizedTest
  @CsvSource({"conflict,409,该申请已在办理中", "absent,404,事项不存在"})
  void whatADelegateThrowsKeepsItsMeaning(String kind, int status, String message) {
    assertThat(start(kind).status()).isEqualTo(status);
    assertThat(start(kind).json().get("message").asText()).isEqualTo(message);
    Answer api = http.as("window1").get("/api/test/fail/" + kind);
    assertThat(api.status()).isEqualTo(status);
    assertThat(api.json().get("message").asText()).isEqualTo(message);
  }

  @Test
  void aCrashTellsNothingOfTheInside() {
    for (Answer answer : new Answer[] {start("crash"), http.as("window1").get("/api/test/fail/crash")}) {
      assertThat(answer.status()).isEqualTo(500);
      assertThat(answer.body()).contains("系统内部错误").doesNotContain("secret", "Exception", "org.", "\tat ");
    }
  }

  @Test
  void aRepeatedStartIsAnsweredWithTheCaseOfTheFirst() {
    Answer first = http.as("applications-api").post(START, Map.of());
    String id = first.json().get("id").asText();
    Answer again = start("repeat:" + id);
    assertThat(again.status()).isEqualTo(200);
    assertThat(again.json()).isEqualTo(first.json());
  }

  @Test
  void aTaskThatIsDoneIsAConflictAndOneThatNeverWasIsUnknown() {
    String instance = http.as("window1").post(START, Map.of()).json().get("id").asText();
    String task = tasks.createTaskQuery().processInstanceId(instance).singleResult().getId();
    String complete = "/engine-rest/task/" + task + "/complete";
    assertThat(http.as("window1").post(complete, Map.of()).status()).isEqualTo(204);
    Answer late = http.as("window1").post(complete, Map.of());
    assertThat(late.status()).as(late.body()).isEqualTo(409);
    assertThat(late.json().get("message").asText()).contains("状态已变化");
    assertThat(http.as("window1").post("/engine-rest/task/unknown/complete", Map.of()).status()).isEqualTo(404);
    assertThat(http.as("window1").get("/engine-rest/task/unknown").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {START, "/api/test/body"})
  void malformedJsonIsABadRequest(String path) {
    Answer answer = http.as("window1").post(path, "{\"variables\": ");
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body()).contains("JSON").doesNotContain("com.fasterxml", "Exception");
  }

  @ParameterizedTest
  @CsvSource({"GET,/engine-rest/no-such-thing,404", "PUT,/engine-rest/task,405",
      "GET,/api/no-such-thing,404", "DELETE,/api/test/count,405", "GET,/api/test/count,400",
      "GET,/api/test/count?days=many,400", "GET,/engine-rest/process-definition/key/unknown,404",
      "GET,/engine-rest/task?maxResults=many,400"})
  void whatIsAskedWronglyIsToldInChinese(String method, String path, int status) {
    Answer answer = http.as("admin").send(method, path, null);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(answer.json().get("message").asText()).matches(".*[\\u4e00-\\u9fff].*")
        .doesNotContain("Exception", "java.");
  }

  @Test
  void anotherContentTypeThanJsonIsRefused() {
    for (String path : new String[] {START, "/api/test/body"}) {
      Answer answer = http.as("window1").send("POST", path, "<x/>", "Content-Type", "application/xml");
      assertThat(answer.status()).as(path + answer.body()).isEqualTo(415);
      assertThat(answer.body()).contains("application/json");
    }
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWhetherItSaysItsLengthOrNot() throws Exception {
    byte[] tooLong = ("{\"name\":\"" + "x".repeat(1 << 20) + "\"}").getBytes();
    for (String path : new String[] {START, "/api/test/body"}) {
      assertThat(http.as("window1").post(path, new String(tooLong)).status()).as(path).isEqualTo(413);
      assertThat(chunked(path, tooLong)).as(path).isEqualTo(413);
    }
  }

  @Test
  void theWebApplicationsTellErrorsTheSameWay() {
    WebappSession session = WebappSession.of(http, "window1");
    String path = "/camunda/api/engine/engine/default/process-definition/key/access-test/start";
    HttpResponse<String> invalid = session.post(path, "{\"variables\":{\"fail\":{\"value\":\"invalid\"}}}");
    assertThat(invalid.statusCode()).isEqualTo(400);
    assertThat(invalid.body()).contains("校验码不正确", "problems");
    HttpResponse<String> crash = session.post(path, "{\"variables\":{\"fail\":{\"value\":\"crash\"}}}");
    assertThat(crash.statusCode()).isEqualTo(500);
    assertThat(crash.body()).contains("系统内部错误").doesNotContain("secret");
  }

  private Answer start(String fail) {
    return http.as("window1").post(START, Map.of("variables", Map.of("fail", Map.of("value", fail))));
  }

  private int chunked(String path, byte[] body) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(http.uri(path)).header("Content-Type", "application/json")
        .header("Authorization", "Basic " + Base64.getEncoder()
            .encodeToString(("window1:" + Http.PASSWORD).getBytes()))
        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body))).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
  }
}
