package org.chengnuo.casework.lost;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.ApprovalSteps;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http.Answer;
import org.chengnuo.support.Http;
import org.chengnuo.support.RunningCase;
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

  @Test
  void aSupervisorSaysWhyALostCaseEndsAndAnotherPersonConfirms() {
    RunningCase running = cases.find(caseNumber).complete(ApprovalSteps.EXAMINE);
    loseIt();

    assertThat(propose("supervisor1", "数据库恢复后流程缺失").status()).isEqualTo(204);
    assertThat(confirm("supervisor1").status()).as("the same person").isEqualTo(409);
    assertThat(outcome()).isEqualTo("none");
    Answer confirmed = confirm("head1");
    assertThat(confirmed.status()).as(confirmed.body()).isEqualTo(204);

    assertThat(outcome()).isEqualTo("TERMINATED");
    assertThat(running.notices(ApprovalNoticeKind.LAPSE)).singleElement().asString()
        .contains("终止", "数据库恢复后流程缺失", "行政复议");
    assertThat(running.value("select note from clock_entry where case_number = :case and kind = 'STOP'", String.class))
        .isEqualTo("数据库恢复后流程缺失");
    assertThat(lost.numbers()).doesNotContain(caseNumber);
    assertThat(http.as("window1").get("/api/cases/" + caseNumber).body()).contains("TERMINATED");
    assertThat(confirm("supervisor2").status()).isEqualTo(409);
  }

  @Test
  void aCaseThatNoClockHasStartedForEndsToo() {
    loseIt();

    assertThat(propose("head1", "数据库恢复后流程缺失").status()).isEqualTo(204);
    assertThat(confirm("supervisor2").status()).isEqualTo(204);

    assertThat(outcome()).isEqualTo("TERMINATED");
  }

  @Test
  void nothingEndsThisWayThatIsNotLostOrThatOthersAskForOrThatHasNoGrounds() {
    assertThat(propose("supervisor1", "试一试").status()).as("a case that runs").isEqualTo(409);
    loseIt();
    for (String user : new String[] {"window1", "approver1", "admin", "applications-api"}) {
      assertThat(propose(user, "试一试").status()).as(user).isEqualTo(403);
      assertThat(confirm(user).status()).as(user).isEqualTo(403);
    }
    assertThat(confirm("supervisor1").status()).as("nothing to confirm").isEqualTo(404);
    assertThat(propose("supervisor1", " ").status()).isEqualTo(400);
    assertThat(propose("supervisor1", "长".repeat(501)).status()).isEqualTo(400);
    assertThat(http.as("supervisor1").put("/api/lost-cases/unknown/ending", Map.of("grounds", "x")).status())
        .isEqualTo(404);
    assertThat(lost.numbers()).contains(caseNumber);
  }

  @Test
  void aDecisionStandsThoughItsCaseIsLost() {
    cases.find(caseNumber).until("UserTask_CollectFee");
    loseIt();

    assertThat(propose("supervisor1", "数据库恢复后流程缺失").status()).isEqualTo(204);
    assertThat(confirm("supervisor2").status()).isEqualTo(409);

    assertThat(cases.find(caseNumber).notices(ApprovalNoticeKind.LAPSE)).isEmpty();
    assertThat(lost.numbers()).contains(caseNumber);
  }

  private String outcome() {
    return cases.find(caseNumber)
        .value("select coalesce(outcome, 'none') from case_file where case_number = :case", String.class);
  }

  private Answer propose(String user, String grounds) {
    return http.as(user).put("/api/lost-cases/" + caseNumber + "/ending", Map.of("grounds", grounds));
  }

  private Answer confirm(String user) {
    return http.as(user).post("/api/lost-cases/" + caseNumber + "/ending/confirmation", "");
  }

  private void loseIt() {
    runtime.deleteProcessInstance(cases.find(caseNumber).instance(), "lost");
  }
}
