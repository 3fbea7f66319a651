package org.chengnuo.approval.lost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.RuntimeService;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.DefaultApplicationArguments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

@H2Test
@ExtendWith(OutputCaptureExtension.class)
class LostCasesTest extends ApprovalTest {

  @Autowired private LostCases lost;
  @Autowired private LostCaseWarning warning;
  @Autowired private RuntimeService runtime;
  @Autowired private JdbcClient jdbc;
  @Autowired private Http http;

  private String caseNumber;

  @BeforeEach
  void aCaseThatRuns() {
    caseNumber = cases.start("BDC-DY").number();
    assertThat(lost.numbers()).doesNotContain(caseNumber);
  }

  @AfterEach
  void leaveNothingBehind() {
    jdbc.sql("delete from open_application where case_number = ?").param(caseNumber).update();
  }

  @Test
  void aCaseWhoseProcessIsGoneIsFoundAndToldToWhoAnswersForTheInstallation() {
    loseIt();

    assertThat(lost.numbers()).contains(caseNumber);
    for (String reader : new String[] {"supervisor1", "admin"}) {
      JsonNode health = http.as(reader).get("/actuator/health").json();
      assertThat(health.get("status").asText()).isEqualTo("UP");
      assertThat(health.at("/components/caseProcesses/details").toString()).contains("引擎中已无流程的在办办件", caseNumber);
    }
    assertThat(http.anonymous().get("/actuator/health").body()).doesNotContain(caseNumber);
    assertThat(http.as("window1").get("/actuator/health").body()).doesNotContain(caseNumber);
  }

  @Test
  void theStartSaysSo(CapturedOutput output) {
    loseIt();

    warning.run(new DefaultApplicationArguments());

    assertThat(output.getOut()).contains("WARN", "have no process in the engine", caseNumber);
  }

  @Test
  void aCaseThatHasEndedIsNotLost() {
    cases.find(caseNumber).message("approval.withdrawn");

    assertThat(lost.numbers()).doesNotContain(caseNumber);
  }

  private void loseIt() {
    runtime.deleteProcessInstance(cases.find(caseNumber).instance(), "lost");
  }
}
