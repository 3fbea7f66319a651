package org.chengnuo.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http.Answer;
import org.chengnuo.support.Http;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@H2Test
class TaskCardsTest {

  @Autowired private Http http;
  @Autowired private JdbcClient jdbc;

  private static int parcels;

  private final String applicant = "甲" + inChinese(UUID.randomUUID().toString().substring(0, 8));

  @BeforeEach
  void onAMonday() {
    Time.set(Instant.parse("2026-03-02T02:00:00Z"));
  }

  @AfterEach
  void resetClock() {
    Time.giveBack();
  }

  @Test
  void a_card_says_what_the_case_is_when_it_is_due_and_who_answers_for_it() {
    String caseNumber = start("13900001111");
    String task = task(caseNumber);
    http.as("window1").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "window1"));
    http.as("window1").post("/api/tasks/" + task + "/hand-over", Map.of("to", "window2", "reason", "外出核查"));

    JsonNode card = card("window2", task);

    assertThat(card.get("task").asText()).isEqualTo("受理审查");
    assertThat(card.get("caseNumber").asText()).isEqualTo(caseNumber);
    assertThat(card.get("item").asText()).isEqualTo("国有建设用地使用权（及房屋）抵押权首次登记");
    assertThat(card.get("applicant").asText()).isEqualTo(applicant);
    assertThat(card.get("dueAt").asText()).startsWith("2026-03-02T").endsWith("+08:00");
    assertThat(card.get("overdue").asBoolean()).isFalse();
    assertThat(card.get("deemedAcceptedAt").asText()).isEqualTo("2026-03-03T17:30:00+08:00");
    assertThat(card.get("answerable").asText()).isEqualTo("窗口一岗");
    assertThat(card.get("holder").asText()).isEqualTo("窗口二岗");
    assertThat(card.toString()).doesNotContain("13900001111", "150802199202291230", "window1");
  }

  @Test
  void the_light_follows_the_limits_of_the_case_and_before_the_acceptance_the_deemed_one() {
    String caseNumber = start("13900001111");
    assertThat(light("window1", caseNumber)).isEqualTo("YELLOW");
    Time.set(Instant.parse("2026-03-03T10:00:00Z"));
    assertThat(light("window1", caseNumber)).isEqualTo("RED");

    Time.set(Instant.parse("2026-03-02T02:00:00Z"));
    http.as("window1")
        .post("/engine-rest/task/" + task(caseNumber) + "/complete", Map.of("variables", Map.of("acceptance", Map.of("value", "ACCEPT"))));
    assertThat(light("reviewer1", caseNumber)).isIn("GREEN", "BLUE", "YELLOW");
    Time.set(Instant.parse("2026-03-05T10:00:00Z"));
    assertThat(light("reviewer1", caseNumber)).isEqualTo("RED");
    assertThat(card("reviewer1", task(caseNumber)).get("deemedAcceptedAt").isNull()).isTrue();
    Time.set(Instant.parse("2026-06-30T10:00:00Z"));
    assertThat(light("reviewer1", caseNumber)).isEqualTo("DOUBLE_RED");
  }

  @Test
  void nobody_gets_the_card_of_a_task_that_is_not_theirs() {
    String task = task(start("13900001111"));

    assertThat(http.as("cashier1").get("/api/task-cards?ids=" + task).json()).isEmpty();
    assertThat(http.as("supervisor1").get("/api/task-cards?ids=" + task).json()).hasSize(1);
    assertThat(http.as("applications-api").get("/api/task-cards?ids=" + task).status()).isEqualTo(403);
    assertThat(http.anonymous().get("/api/task-cards?ids=" + task).status()).isEqualTo(401);
    assertThat(http.as("window1").get("/api/task-cards?ids=unknown").json()).isEmpty();
  }

  @Test
  void a_page_of_cards_takes_as_many_statements_as_one_card() {
    List<String> tasks = Stream.generate(() -> task(start("13900001111"))).limit(5).toList();

    long one = statements(() -> http.as("window1").get("/api/task-cards?ids=" + tasks.get(0)));
    long all = statements(() -> http.as("window1").get("/api/task-cards?ids=" + String.join(",", tasks)));

    assertThat(all).isEqualTo(one);
  }

  @Test
  void a_case_is_found_by_part_of_its_number_or_applicant_and_by_its_telephone() {
    String phone = "13" + (100000000 + Math.abs(applicant.hashCode() % 800000000));
    String caseNumber = start(phone);

    assertThat(found("window1", caseNumber)).containsExactly(caseNumber);
    assertThat(found("window1", caseNumber.substring(14).toLowerCase())).contains(caseNumber);
    assertThat(found("window1", applicant)).containsExactly(caseNumber);
    assertThat(found("window1", phone)).contains(caseNumber);
    assertThat(found("window1", phone.substring(0, 3) + "-" + phone.substring(3, 7) + " " + phone.substring(7)))
        .contains(caseNumber);
    assertThat(found("window1", phone.substring(7))).contains(caseNumber);
    assertThat(found("window1", phone.substring(4))).doesNotContain(caseNumber);
    assertThat(found("window1", phone.substring(0, 10))).doesNotContain(caseNumber);
    assertThat(found("window1", "%" + applicant.substring(1, 2))).doesNotContain(caseNumber);
  }

  @Test
  void a_search_finds_for_each_what_they_may_see_and_never_tells_the_telephone() {
    String caseNumber = start("13900002222");

    assertThat(found("cashier1", caseNumber)).isEmpty();
    assertThat(found("cashier1", "13900002222")).isEmpty();
    assertThat(http.as("window1").post("/api/task-search", Map.of("text", "13900002222")).body())
        .contains(caseNumber)
        .doesNotContain("13900002222");
    assertThat(http.as("applications-api").post("/api/task-search", Map.of("text", caseNumber)).status()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\":\"\"}", "{\"text\":\"  甲  \"}"})
  void a_search_for_next_to_nothing_is_refused(String body) {
    Answer answer = http.as("window1").post("/api/task-search", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("请输入 2 至 200 个字");
  }

  @Test
  void more_cards_than_a_page_has_are_refused() {
    Answer answer = http.as("window1").get("/api/task-cards?ids=" + "x,".repeat(50) + "x");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.body()).contains("一次最多查询 50 个任务");
  }

  private List<String> found(String user, String text) {
    Answer answer = http.as(user).post("/api/task-search", Map.of("text", text));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().findValuesAsText("caseNumber");
  }

  private String light(String user, String caseNumber) {
    return card(user, task(caseNumber)).get("light").asText();
  }

  private JsonNode card(String user, String task) {
    JsonNode cards = http.as(user).get("/api/task-cards?ids=" + task).json();
    assertThat(cards).hasSize(1);
    return cards.get(0);
  }

  private String task(String caseNumber) {
    JsonNode tasks = http.as("supervisor1").get("/engine-rest/task?processInstanceBusinessKey=" + caseNumber).json();
    return tasks.get(0).get("id").asText();
  }

  private long statements(Runnable work) {
    jdbc.sql("set query_statistics true").update();
    try {
      work.run();
      return jdbc.sql(
              "select sum(execution_count) from information_schema.query_statistics where sql_statement like '%select%'"
                  + " and sql_statement not like '%query_statistics%'")
          .query(Long.class)
          .single();
    } finally {
      jdbc.sql("set query_statistics false").update();
    }
  }

  private String start(String phone) {
    Map<String, Object> variables = new HashMap<>();
    http.anonymous()
        .get("/api/service-items/BDC-DY")
        .json()
        .get("facts")
        .forEach(fact -> variables.put(fact.get("name").asText(), Map.of("value", fact.get("example"))));
    variables.put("parcel", Map.of("value", "150802009001GB%05dF%08d".formatted(++parcels, parcels)));
    variables.put("serviceItem", Map.of("value", "BDC-DY"));
    variables.put("applicantType", Map.of("value", "PERSON"));
    variables.put("applicantName", Map.of("value", applicant));
    variables.put("applicantId", Map.of("value", "150802199202291230"));
    variables.put("applicantPhone", Map.of("value", phone));
    Answer answer =
        http.as("applications-api")
            .post("/engine-rest/process-definition/key/administrative-approval/start", Map.of("variables", variables));
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.json().get("businessKey").asText();
  }

  private static String inChinese(String hexadecimal) {
    return hexadecimal.chars().mapToObj(c -> "零一二三四五六七八九天地玄黄宇宙".substring(Character.digit(c, 16)).substring(0, 1))
        .collect(Collectors.joining());
  }
}
