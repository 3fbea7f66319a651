package org.chengnuo.approval.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.APPROVE_EXTENSION;
import static org.chengnuo.approval.ApprovalSteps.AWAIT_PROCEDURE;
import static org.chengnuo.approval.ApprovalSteps.COUNTERSIGN;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;
import static org.chengnuo.support.RunningCase.NOTHING;

import java.util.List;
import org.camunda.bpm.engine.task.Task;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.ApprovalSteps;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.approval.Outcome;
import org.chengnuo.approval.Stage;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@H2Test
class ReviewTest extends ApprovalTest {

  private static final String REQUESTED = "approval.extensionRequested";

  @Autowired private CaseClocks clocks;

  private RunningCase excluded(String item, String cause) {
    return cases.start(item).until(REVIEW)
        .complete(REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", cause, "pauseReason", "需要特别程序");
  }

  private String groups(Task task) {
    return cases.candidateGroups(task).toString();
  }

  // Countersigning

  @Test
  void everyConsultedSectionIsAskedAtTheSameTime() {
    RunningCase asked = cases.start("CKQ").until(COUNTERSIGN);

    assertThat(asked.tasks()).extracting(this::groups)
        .containsExactlyInAnyOrder("[exploration-officers]", "[geology-officers]", "[planning-officers]");
  }

  @Test
  void theReviewBeginsWhenTheLastSectionHasAnswered() {
    RunningCase asked = cases.start("GD-XY").until(COUNTERSIGN);
    List<Task> tasks = asked.tasks();

    asked.complete(tasks.get(0), "officer1", "opinion", "DISAGREE", "opinionReason", "与规划不符");
    assertThat(asked.open()).containsExactly(COUNTERSIGN);
    asked.complete(tasks.get(1), "officer1");

    assertThat(asked.open()).containsExactly(REVIEW);
    assertThat(asked.opinions(Stage.COUNTERSIGN)).containsExactly("DISAGREE officer1", "AGREE officer1");
    assertThat(asked.records("select unit from opinion where case_number = :case and stage = 'COUNTERSIGN'"))
        .extracting(row -> row.get("unit")).containsExactlyInAnyOrder("planning-officers", "registration-officers");
  }

  @Test
  void whoeverDisagreesGivesAReason() {
    RunningCase asked = cases.start("LSYD").until(COUNTERSIGN);

    assertThat(asked.refused(COUNTERSIGN, "opinion", "DISAGREE")).containsOnlyKeys("opinionReason");
    assertThat(asked.refused(COUNTERSIGN, "opinion", NOTHING)).containsOnlyKeys("opinion");
  }

  @Test
  void aSilentSectionHasAgreedAndAnswersForItsSilence() {
    RunningCase asked = cases.start("GD-XY").until(COUNTERSIGN);
    Task answered =
        asked.tasks().stream().filter(task -> groups(task).equals("[planning-officers]")).findFirst().orElseThrow();
    asked.complete(answered, "officer1", "opinion", "DISAGREE", "opinionReason", "与规划不符");

    asked.fire("TimerEvent_CountersignSilent");

    assertThat(asked.open()).containsExactly(REVIEW);
    assertThat(asked.opinions(Stage.COUNTERSIGN)).containsExactly("DISAGREE officer1", "AGREED_BY_SILENCE 系统");
    assertThat(asked.accountability()).containsExactly("COUNTERSIGN_SILENCE registration-officers null");
  }

  @Test
  void anItemThatConsultsNobodyGoesStraightToTheFirstOpinion() {
    assertThat(cases.start("TDHY").until(INSPECT).complete(INSPECT).open()).containsExactly(REVIEW);
  }

  // First opinion, return

  @Test
  void theFirstReviewerGivesAnOpinionAndARecommendation() {
    RunningCase running = cases.start("BDC-DY").until(REVIEW);

    assertThat(running.refused(REVIEW, "reviewOpinion", " ")).containsOnlyKeys("reviewOpinion");
    assertThat(running.refused(REVIEW, "reviewRecommendation", NOTHING)).containsOnlyKeys("reviewRecommendation");
    assertThat(running.complete(REVIEW, "reviewRecommendation", "REFUSE").open()).containsExactly(DECIDE);
    assertThat(running.opinions(Stage.REVIEW)).containsExactly("REFUSE reviewer1");
  }

  @Test
  void aReturnedCaseIsReviewedAnewAndNothingThatWasSaidIsLost() {
    RunningCase returned =
        cases.start("BDC-DY").until(DECIDE).complete(DECIDE, "decision", "RETURN", "decisionReason", "补充意见");
    assertThat(returned.open()).containsExactly(REVIEW);

    returned.complete(REVIEW, "reviewRecommendation", "REFUSE").complete(DECIDE);

    assertThat(returned.opinions(Stage.REVIEW)).containsExactly("GRANT reviewer1", "REFUSE reviewer1");
    assertThat(returned.opinions(Stage.DECISION)).containsExactly("RETURN approver1", "GRANT approver1");
    assertThat(returned.untilEnd().outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(returned.ledger()).as("a return does not start the clock again").containsExactly("START", "STOP");
  }

  @ParameterizedTest
  @ValueSource(strings = {"REFUSE", "RETURN"})
  void aRefusalAndAReturnNeedAReason(String decision) {
    assertThat(cases.start("BDC-DY").until(DECIDE).refused(DECIDE, "decision", decision))
        .containsOnlyKeys("decisionReason");
  }

  @Test
  void aRefusalTellsReasonAndRemediesAndStopsTheClock() {
    RunningCase refused =
        cases.start("BDC-DY").until(DECIDE).complete(DECIDE, "decision", "REFUSE", "decisionReason", "权属有争议");

    assertThat(refused.notices(ApprovalNoticeKind.REFUSAL)).singleElement().asString()
        .contains("权属有争议", "申请行政复议", "提起行政诉讼");
    assertThat(refused.ledger()).containsExactly("START", "STOP");
    assertThat(refused.records("select result, decided_by, reason from decision where case_number = :case"))
        .singleElement().satisfies(row -> assertThat(row.values()).containsExactly("REFUSE", "approver1", "权属有争议"));
  }

  @Test
  void aGrantIsNoticedAndStopsTheClock() {
    RunningCase granted = cases.start("BDC-DY").until(DECIDE).complete(DECIDE);

    assertThat(granted.notices(ApprovalNoticeKind.GRANT)).hasSize(1);
    assertThat(granted.ledger()).containsExactly("START", "STOP");
    assertThat(granted.records("select result, by_silence from decision where case_number = :case"))
        .singleElement().satisfies(row -> assertThat(row.values()).containsExactly("GRANT", false));
  }

  // Excluded time

  @ParameterizedTest
  @ValueSource(
      strings = {
        "HEARING", "TENDER", "AUCTION", "TEST", "GOODS_INSPECTION", "QUARANTINE", "APPRAISAL", "EXPERT_REVIEW"
      })
  void theProceduresOfTheLawPauseTheClockAndTheApplicantIsTold(String cause) {
    RunningCase paused = excluded("LSYD", cause);

    assertThat(paused.open()).containsExactly(AWAIT_PROCEDURE);
    assertThat(clocks.get(ClockId.handling(paused.number())).running()).isFalse();
    assertThat(paused.ledger()).containsExactly("START", "PAUSE " + cause);
    assertThat(paused.notices(ApprovalNoticeKind.PAUSE)).singleElement().asString().contains("不计入办理时限", "需要特别程序");
  }

  @Test
  void theClockRunsAgainWhenTheProcedureIsOverAndTheReviewGoesOn() {
    RunningCase paused = excluded("LSYD", "HEARING");
    Time.set("2026-03-06 10:00");

    paused.complete(AWAIT_PROCEDURE, "procedureResult", "听证笔录在卷");

    assertThat(paused.open()).containsExactly(REVIEW);
    assertThat(paused.ledger()).containsExactly("START", "PAUSE HEARING", "RESUME HEARING");
    // 2 to 5 March are excluded, of which the day of acceptance does not count anyway: three more than the 9th.
    assertThat(clocks.get(ClockId.handling(paused.number())).promised().dueDate()).isEqualTo("2026-03-12");
    assertThat(paused.notices(ApprovalNoticeKind.RESUMPTION)).singleElement().asString()
        .contains("2026年3月12日", "行政许可法》第四十五条");
    assertThat(paused.untilEnd().outcome()).isEqualTo(Outcome.GRANTED);
  }

  @Test
  void aProcedureEndsWithAResult() {
    assertThat(excluded("LSYD", "HEARING").refused(AWAIT_PROCEDURE, "procedureResult", NOTHING))
        .containsOnlyKeys("procedureResult");
  }

  @Test
  void noDeadlineFiresWhileTheClockIsPaused() {
    RunningCase paused = excluded("LSYD", "APPRAISAL");

    assertThat(paused.due("TimerEvent_SilenceDue")).isEmpty();
    assertThat(paused.due("TimerEvent_WarningDue")).isEmpty();
  }

  @Test
  void onlyAnItemThatNamesAnotherProcedureHasOne() {
    assertThat(
            cases.start("LSYD").until(REVIEW)
                .refused(
                    REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", "ITEM_RULE", "pauseReason", "公告"))
        .containsOnlyKeys("pauseCause");

    RunningCase reviewed = excluded("DZZH", "ITEM_RULE");

    assertThat(reviewed.notices(ApprovalNoticeKind.PAUSE)).singleElement().asString()
        .contains("需进行专家评审", "依据：专家评审（本机关公布的竣工验收办事指南）");
    reviewed.complete(AWAIT_PROCEDURE);
    assertThat(reviewed.notices(ApprovalNoticeKind.RESUMPTION)).singleElement().asString()
        .contains("依据：专家评审（本机关公布的竣工验收办事指南）");
  }

  @Test
  void ofSeveralRulesOfAnItemThePauseNamesTheOneThatItsReasonNamesOrNone() {
    RunningCase announced =
        cases.start("GD-XY").until(REVIEW).complete(
            REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", "ITEM_RULE", "pauseReason", "须进行出让公示");
    assertThat(announced.notices(ApprovalNoticeKind.PAUSE)).singleElement().asString()
        .contains("需进行出让公示", "依据：出让公示（").doesNotContain("地价评估");

    RunningCase unnamed = excluded("GD-XY", "ITEM_RULE");
    assertThat(unnamed.notices(ApprovalNoticeKind.PAUSE)).singleElement().asString()
        .contains("依据：本机关公布的本事项办事指南").doesNotContain("地价评估", "出让公示");
  }

  @Test
  void anExclusionNeedsItsCauseAndAReason() {
    assertThat(cases.start("LSYD").until(REVIEW).refused(REVIEW, "reviewRecommendation", "EXCLUDE"))
        .containsOnlyKeys("pauseCause", "pauseReason");
  }

  // Extension

  @Test
  void theHeadExtendsOnceBesideTheRunningCase() {
    RunningCase running = cases.start("LSYD").until(REVIEW).messageAs("reviewer1", REQUESTED);
    assertThat(running.open()).containsExactly(APPROVE_EXTENSION, REVIEW);

    running.complete(APPROVE_EXTENSION, "extensionApproved", true, "extensionReason", "须补充调查");

    assertThat(running.open()).containsExactly(REVIEW);
    assertThat(running.ledger()).containsExactly("START", "EXTEND");
    // Five and ten working days after 2 March.
    assertThat(clocks.get(ClockId.handling(running.number())).promised().dueDate()).isEqualTo("2026-03-23");
    assertThat(running.notices(ApprovalNoticeKind.EXTENSION)).singleElement().asString()
        .contains("延长 10 个工作日", "须补充调查", "行政许可法》第四十二条第一款");
    assertThat(running.untilEnd().outcome()).isEqualTo(Outcome.GRANTED);
  }

  @Test
  void aJointPermitIsExtendedByFifteenDays() {
    RunningCase running = cases.start("ZJD").until(REVIEW).message(REQUESTED).complete(APPROVE_EXTENSION, "extensionApproved", true);

    assertThat(running.notices(ApprovalNoticeKind.EXTENSION)).singleElement().asString().contains("延长 15 个工作日", "经本机关负责人批准")
        .doesNotContain("人民政府负责人批准");
  }

  @Test
  void anExtensionThatTheHeadRefusesChangesNoDate() {
    RunningCase running =
        cases.start("LSYD").until(REVIEW).message(REQUESTED)
            .complete(APPROVE_EXTENSION, "extensionApproved", false, "extensionReason", "理由不足");

    assertThat(running.open()).containsExactly(REVIEW);
    assertThat(running.ledger()).containsExactly("START");
    assertThat(running.opinions(Stage.EXTENSION)).containsExactly("REFUSED head1");
  }

  @Test
  void theHeadGivesAnAnswerAndAReason() {
    RunningCase running = cases.start("LSYD").until(REVIEW).message(REQUESTED);

    assertThat(running.refused(APPROVE_EXTENSION, "extensionApproved", NOTHING, "extensionReason", NOTHING))
        .containsOnlyKeys("extensionApproved", "extensionReason");
  }

  @Test
  void aRegimeWithoutExtensionHasNone() {
    RunningCase running = cases.start("BDC-DY").until(REVIEW).message(REQUESTED);

    assertThat(running.refused(APPROVE_EXTENSION, "extensionApproved", true)).containsOnlyKeys("extensionApproved");
    assertThat(running.complete(APPROVE_EXTENSION, "extensionApproved", false).open()).containsExactly(REVIEW);
  }

  @Test
  void aSecondExtensionIsRefusedAndNothingChanges() {
    RunningCase running =
        cases.start("LSYD").until(REVIEW).message(REQUESTED).complete(APPROVE_EXTENSION, "extensionApproved", true).message(REQUESTED);

    assertThat(running.conflict(() -> running.complete(APPROVE_EXTENSION, "extensionApproved", true))).containsPattern("\\p{IsHan}");
  }

  @Test
  void afterTheLimitNobodyExtendsAndNothingChanges() {
    RunningCase running = cases.start("LSYD").until(REVIEW).message(REQUESTED);
    Time.set("2026-03-31 09:00");

    assertThat(running.conflict(() -> running.complete(APPROVE_EXTENSION, "extensionApproved", true))).containsPattern("\\p{IsHan}");
  }

  @Test
  void aDecisionDoesNotWaitForAnOpenExtension() {
    RunningCase running = cases.start("LSYD").until(DECIDE).message(REQUESTED);
    running.complete(DECIDE);

    assertThat(running.open()).doesNotContain(APPROVE_EXTENSION);
    assertThat(running.untilEnd().outcome()).isEqualTo(Outcome.GRANTED);
  }

  @Test
  void nobodyAsksForAnExtensionBeforeTheAcceptanceOrAfterTheDecision() {
    RunningCase early = cases.start("BDC-DY");
    assertThat(early.conflict(() -> early.message(REQUESTED))).contains("现处于“受理审查”环节");
    RunningCase late = cases.start("BDC-DY").until(ApprovalSteps.COLLECT_FEE);
    assertThat(late.conflict(() -> late.message(REQUESTED))).contains("现处于“缴费”环节");
  }
}
