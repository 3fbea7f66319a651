package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;
import static org.chengnuo.support.RunningCase.NOTHING;

import java.util.Map;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Only what a task asks for is taken, only for that task, and only once. */
@H2Test
class AnswersTest extends ApprovalTest {

  @ParameterizedTest
  @ValueSource(strings = {"outcome", "route", "decision", "applicantId", "section", "nrOfInstances", "anything"})
  void aCompletionWithAnythingElseIsRefusedAndChangesNothing(String foreign) {
    assertThat(cases.start("LSYD").refused(EXAMINE, foreign, "GRANT")).containsOnlyKeys(foreign);
  }

  @ParameterizedTest
  @ValueSource(strings = {"caseNumber", "serviceItem", "applicantName", "serviceItemName"})
  void whatListsShowOfACaseCannotBeRewritten(String shown) {
    assertThat(cases.start("LSYD").refused(EXAMINE, shown, "别的")).containsOnlyKeys(shown);
  }

  @Test
  void formsMayHandBackWhatTheyShow() {
    RunningCase running = cases.start("LSYD");

    assertThat(running.complete(EXAMINE, "serviceItem", "LSYD", "caseNumber", running.number()).open())
        .containsExactly(INSPECT);
  }

  @Test
  void theApplicationItselfIsHeldToTheSame() {
    RunningCase running = cases.start("LSYD");
    String task = running.task(EXAMINE).getId();

    assertThat(
            running.refused(
                () -> cases.taskService.complete(task, Map.of("acceptance", "ACCEPT", "decision", "GRANT"))))
        .containsOnlyKeys("decision");
  }

  @Test
  void aMessageBringsNothingBesidesItsName() {
    RunningCase running = cases.start("LSYD").until(DECIDE);

    assertThat(
            running.refused(
                () -> running.messageAs("reviewer1", "approval.extensionRequested", "decisionReason", "x")))
        .containsOnlyKeys("decisionReason");
    assertThat(running.refused(() -> running.messageAs("window1", "approval.withdrawn", "outcome", "GRANTED")))
        .containsOnlyKeys("outcome");
  }

  @Test
  void onlyWhoeverMaySendAMessageSendsIt() {
    RunningCase running = cases.start("LSYD").until(DECIDE);
    Map<String, String> before = running.state();

    assertThat(catchThrowable(() -> running.messageAs("cashier1", "approval.withdrawn"))).isNotNull();
    assertThat(catchThrowable(() -> running.messageAs("window1", "approval.extensionRequested"))).isNotNull();
    assertThat(running.state()).isEqualTo(before);
  }

  @Test
  void aPlantedRouteLeadsNobodyPastAStage() {
    RunningCase running = cases.start("LSYD");
    cases.runtimeService.setVariable(running.instance(), "route", Map.of("acceptance", "REJECT"));

    assertThat(running.refused(EXAMINE)).containsOnlyKeys("route");
  }

  @Test
  void noUserSetsAVariableOfARunningCase() {
    RunningCase running = cases.start("LSYD").until(REVIEW);

    for (String user : new String[] {"window1", "reviewer1", "approver1", "supervisor1", "applications-api"}) {
      Throwable refused =
          catchThrowable(
              () -> cases.as(user, () -> cases.runtimeService.setVariable(running.instance(), "decision", "GRANT")));
      assertThat(refused).as(user).isNotNull();
    }
  }

  @Test
  void theAnswerOfOneRoundIsNotTheAnswerOfTheNext() {
    RunningCase returned =
        cases.start("BDC-DY").until(DECIDE).complete(DECIDE, "decision", "RETURN", "decisionReason", "重新核对");

    assertThat(returned.refused(REVIEW, "reviewOpinion", NOTHING, "reviewRecommendation", NOTHING))
        .containsOnlyKeys("reviewOpinion", "reviewRecommendation");
    returned.until(DECIDE);
    assertThat(returned.refused(DECIDE, "decision", "REFUSE")).containsOnlyKeys("decisionReason");
  }

  @Test
  void textIsHeldToItsLengthAndToVisibleCharacters() {
    RunningCase running = cases.start("LSYD");

    assertThat(running.refused(EXAMINE, "acceptance", "REJECT", "rejectionReason", "理".repeat(2001)))
        .containsOnlyKeys("rejectionReason");
    assertThat(running.refused(EXAMINE, "acceptance", "REJECT", "rejectionReason", "理由\u0000"))
        .containsOnlyKeys("rejectionReason");
    assertThat(running.refused(EXAMINE, "acceptance", "REJECT", "rejectionReason", 1)).containsKey("rejectionReason");
  }

  @Test
  void aTaskIsCompletedOnce() {
    RunningCase running = cases.start("LSYD");
    var task = running.task(EXAMINE);
    running.complete(task, "window1");

    assertThat(catchThrowable(() -> running.complete(task, "window1"))).isNotNull();
    assertThat(running.opinions(Stage.ACCEPTANCE)).hasSize(1);
  }
}
