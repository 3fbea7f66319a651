package org.chengnuo.casework.desk;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.Opener;
import org.chengnuo.casework.Party;
import org.chengnuo.casework.StartRequest;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockDefinition;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.clock.limits.DayKind;
import org.chengnuo.clock.limits.LimitDefinition;
import org.chengnuo.clock.limits.Thresholds;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A process of the tests' own has cards and is found, with its case and its limits alone. */
@H2Test
class CardsOfAnyProcessTest {

  private static final String PROCESS = "tidying";

  @Autowired private Cases cases;
  @Autowired private CaseClocks clocks;
  @Autowired private Clock clock;
  @Autowired private TransactionTemplate transaction;
  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private Http http;

  private final String number = "TIDYING-" + UUID.randomUUID().toString().substring(0, 8);

  private String deployment;

  @BeforeEach
  void openACase() {
    Time.set(Instant.parse("2026-03-02T02:00:00Z"));
    deployment =
        repository.createDeployment()
            .addModelInstance(
                "tidying.bpmn",
                Bpmn.createExecutableProcess(PROCESS).camundaHistoryTimeToLiveString("P1D").startEvent()
                    .userTask("UserTask_Tidy").name("整理").camundaCandidateGroups("window-clerks").endEvent().done())
            .deploy().getId();
    transaction.executeWithoutResult(
        status -> cases.open(
            new Case(
                number, PROCESS, number, "整理档案", new Party("王小明", "13912345678"), clock.instant(),
                new Opener("window1", false)),
            StartRequest.of(null, number)));
    runtime.startProcessInstanceByKey(PROCESS, number);
  }

  @AfterEach
  void takeTheProcessAway() {
    Time.giveBack();
    repository.deleteDeployment(deployment, true);
  }

  @Test
  void a_card_shows_the_case_and_is_found_by_number_party_and_telephone() {
    for (String text : List.of(number, "王小明", "13912345678")) {
      JsonNode card = card(text);
      assertThat(card.at("/task").asText()).isEqualTo("整理");
      assertThat(card.at("/item").asText()).isEqualTo("整理档案");
      assertThat(card.at("/applicant").asText()).isEqualTo("王小明");
      assertThat(card.at("/light").asText()).isEqualTo("GREEN");
      assertThat(card.at("/deemedAcceptedAt").isNull()).isTrue();
    }
  }

  @Test
  void its_light_is_that_of_the_most_urgent_of_its_clocks() {
    start("CONTACT", limit("CONTACT", 5, DayKind.WORKING_DAYS));
    start("ANSWER", limit(LimitDefinition.STATUTORY, 10, DayKind.WORKING_DAYS));
    assertThat(card(number).at("/light").asText()).isEqualTo("GREEN");

    Time.set(Instant.parse("2026-03-10T02:00:00Z"));
    assertThat(card(number).at("/light").asText()).isEqualTo("RED");
    Time.set(Instant.parse("2026-03-17T02:00:00Z"));
    assertThat(card(number).at("/light").asText()).isEqualTo("DOUBLE_RED");
    clocks.stop(new ClockId(number, "ANSWER"), "本局的规定", "window1", null);
    assertThat(card(number).at("/light").asText()).isEqualTo("RED");
  }

  private void start(String name, LimitDefinition limit) {
    ClockDefinition definition = new ClockDefinition(name, List.of(limit));
    clocks.start(new ClockId(number, name), definition, clock.instant(), "本局的规定", "window1", null);
  }

  private static LimitDefinition limit(String name, int length, DayKind days) {
    return new LimitDefinition(name, name, length, days, new Thresholds(50, 80), List.of());
  }

  private JsonNode card(String text) {
    JsonNode found = http.as("window1").post("/api/task-search", Map.of("text", text)).json();
    return found.valueStream().filter(card -> card.at("/caseNumber").asText().equals(number)).findFirst().orElseThrow();
  }
}
