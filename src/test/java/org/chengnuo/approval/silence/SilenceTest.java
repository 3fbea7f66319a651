package org.chengnuo.approval.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengnuo.support.Time.at;

import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.approval.Outcome;
import org.chengnuo.delay.DelayExplanation;
import org.chengnuo.silence.SilenceFollowUp;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** When silence approves and when it must not, in all modes that an item may publish. */
@H2Test
class SilenceTest extends ApprovalTest {

  private static final String DUE = "TimerEvent_SilenceDue";
  private static final String FIRST_WARNING = "TimerEvent_WarningDue";
  private static final String REVIEW = "UserTask_Review";
  private static final String CONFIRM = "UserTask_ConfirmSilence";

  @Autowired Http http;

  private static void assertGrantedBySilence(RunningCase silent) {
    assertThat(silent.rows("select result, by_silence from decision where case_number = :case"))
        .containsExactly("GRANT true");
    assertThat(silent.notices(ApprovalNoticeKind.SILENCE))
        .singleElement()
        .asString()
        .matches("(?s).*默〔2026〕\\d+号.*")
        .contains(silent.number());
    assertThat(silent.notices(ApprovalNoticeKind.GRANT)).isEmpty();
    assertThat(silent.followUpsEver(SilenceFollowUp.KEY)).isOne();
    assertThat(silent.rows("select kind from clock_entry where case_number = :case order by seq"))
        .endsWith("STOP");
  }

  private static void assertUndecided(RunningCase slow) {
    assertThat(slow.rows("select outcome from case_file where case_number = :case")).containsExactly("null");
    assertThat(slow.rows("select result from decision where case_number = :case")).isEmpty();
    assertThat(slow.notices(ApprovalNoticeKind.SILENCE)).isEmpty();
    assertThat(slow.followUpsEver(SilenceFollowUp.KEY)).isZero();
  }

  // AUTOMATIC

  @Test
  void whereTheItemSaysSoTheTimerAloneGrantsAtTheEndOfThePromise() {
    RunningCase silent = cases.awaitingReview("SSNYD").claim(REVIEW, "reviewer1");
    assertThat(silent.due(DUE)).contains(at("2026-03-05 17:30"));

    silent.fire(DUE);

    assertGrantedBySilence(silent);
    assertThat(silent.value("select decided_by from decision where case_number = :case")).isEqualTo("系统");
    assertThat(silent.accountability())
        .containsExactly("PROMISE_BROKEN UserTask_Review reviewer1", "SILENT_APPROVAL UserTask_Review reviewer1");
    assertThat(silent.open()).containsExactly("UserTask_SealCertificate");
    assertThat(silent.value("select by_silence from certificate where case_number = :case")).isEqualTo("true");
    assertThat(silent.complete("UserTask_SealCertificate").complete("UserTask_HandOver").outcome()).isEqualTo(Outcome.GRANTED_BY_SILENCE);
  }

  @Test
  void theRecordsAreTheSameWhicheverOfTheTwoTimersOfThatInstantFiresFirst() {
    RunningCase silenceFirst = cases.awaitingReview("SSNYD");
    RunningCase warningFirst = cases.awaitingReview("SSNYD");
    Time.set("2026-03-05 17:30");

    silenceFirst.fire(DUE);
    warningFirst.fire(FIRST_WARNING).fire(DUE);

    assertThat(silenceFirst.due(FIRST_WARNING)).isEmpty();
    for (RunningCase silent : new RunningCase[] {silenceFirst, warningFirst}) {
      assertGrantedBySilence(silent);
      assertThat(silent.warnings()).containsExactly("PROMISED RED 2026-03-05");
      assertThat(silent.accountability())
          .containsExactly("PROMISE_BROKEN UserTask_Review null", "SILENT_APPROVAL UserTask_Review null");
      assertThat(silent.followUpsEver(DelayExplanation.KEY)).isOne();
    }
  }

  @Test
  void silenceDoesNotGrantAMomentBeforeTheEndOfThePromise() {
    RunningCase slow = cases.awaitingReview("SSNYD");
    Time.set("2026-03-05 17:29:59.999");

    slow.forceNow(DUE);

    assertUndecided(slow);
    assertThat(slow.open()).containsExactly(REVIEW);
  }

  @Test
  void aDecisionOnTheLastDayLeavesNothingToSilence() {
    RunningCase decided = cases.awaitingReview("SSNYD");
    Time.set("2026-03-05 17:29");
    decided.complete("UserTask_Review").complete("UserTask_Decide", "decision", "GRANT");

    assertThat(decided.hasTimer(DUE)).isFalse();
    assertThat(decided.value("select by_silence from decision where case_number = :case")).isEqualTo("false");
    assertThat(decided.value("select by_silence from certificate where case_number = :case")).isEqualTo("false");
    assertThat(decided.complete("UserTask_SealCertificate").complete("UserTask_HandOver").outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(decided.followUpsEver(SilenceFollowUp.KEY)).isZero();
  }

  @Test
  void silenceGrantsNothingWhileTheClockIsPaused() {
    RunningCase paused = cases.awaitingReview("LSYD");
    Time.set("2026-03-04 10:00");
    paused.complete("UserTask_Review",
        "reviewRecommendation", "EXCLUDE", "pauseCause", "APPRAISAL", "pauseReason", "须委托鉴定");
    Time.set("2026-03-12 10:00");

    assertThat(paused.due(DUE)).isEmpty();
    paused.forceNow(DUE);

    assertUndecided(paused);
    paused.complete("UserTask_AwaitProcedure");
    assertThat(paused.due(DUE)).contains(at("2026-03-17 17:30"));
  }

  @Test
  void silenceHasNothingToWaitForBeforeTheInspection() {
    RunningCase uninspected = cases.accepted("SSNYD");
    Time.set("2026-03-06 10:00");

    assertThat(uninspected.open()).containsExactly("UserTask_InspectSite");
    assertThat(uninspected.due(DUE)).isEmpty();
    uninspected.forceNow(DUE);
    assertUndecided(uninspected);
  }

  @Test
  void anInspectionThatPassesAfterThePromiseIsBrokenLeavesTheOfficersTheRestOfThatDay() {
    RunningCase late = cases.accepted("SSNYD");
    Time.set("2026-03-06 10:00");
    late.complete("UserTask_InspectSite");

    assertThat(late.due(DUE)).contains(at("2026-03-06 17:30"));
    late.fire(DUE);
    assertGrantedBySilence(late);
  }

  @Test
  void aFailedInspectionIsNeverGrantedBySilence() {
    RunningCase failed = cases.accepted("SSNYD").complete("UserTask_InspectSite", "inspectionResult", "FAIL");

    assertThat(failed.due(DUE)).isEmpty();
    Time.set("2026-03-09 10:00");
    failed.forceNow(DUE);

    assertUndecided(failed);
    assertThat(failed.open()).containsExactly(REVIEW);
  }

  @Test
  void factsMayTakeAnItemOutOfSilence() {
    RunningCase farmland = cases.awaitingReview("SSNYD", "occupiesBasicFarmland", true);

    assertThat(farmland.due(DUE)).isEmpty();
    Time.set("2026-03-09 10:00");
    farmland.forceNow(DUE);

    assertUndecided(farmland);
  }

  // CONFIRMED

  private RunningCase unconfirmed() {
    return unconfirmed("TDHY");
  }

  private RunningCase unconfirmed(String item) {
    RunningCase silent = cases.awaitingReview(item).claim(REVIEW, "reviewer1");
    assertThat(silent.due(DUE)).contains(at("2026-03-09 17:30"));
    return silent.fire(DUE);
  }

  @Test
  void whereSilenceIsToBeConfirmedTheSupervisorsHaveOneWorkingDayAndTheCaseGoesOnMeanwhile() {
    RunningCase silent = unconfirmed();

    assertThat(silent.open()).containsExactly(CONFIRM, REVIEW);
    assertThat(silent.groups(CONFIRM)).containsExactly("supervisors");
    assertThat(silent.taskDue(CONFIRM)).isEqualTo(at("2026-03-10 17:30"));
    assertUndecided(silent);
  }

  @Test
  void aConfirmedSilenceGrantsAndTheSupervisorsAreNotBlamedForIt() {
    RunningCase silent = unconfirmed().fire(FIRST_WARNING);
    Time.set("2026-03-10 11:00");

    silent.claim(CONFIRM, "supervisor1").complete(CONFIRM, "silenceUpheld", true);

    assertGrantedBySilence(silent);
    assertThat(silent.accountability())
        .containsExactly("PROMISE_BROKEN UserTask_Review reviewer1", "SILENT_APPROVAL UserTask_Review reviewer1");
    assertThat(silent.rows("select conclusion from opinion where case_number = :case and stage = 'SILENCE'"))
        .containsExactly("UPHELD");
    assertThat(silent.value("select by_silence from certificate where case_number = :case")).isEqualTo("true");
    assertThat(silent.complete("UserTask_SealCertificate").complete("UserTask_HandOver").outcome()).isEqualTo(Outcome.GRANTED_BY_SILENCE);
  }

  @Test
  void aSupervisorConfirmsOverRestAndTheFollowUpStartsAlthoughTheyMayNotStartIt() {
    RunningCase silent = unconfirmed();

    assertThat(silent.completeOver(http.as("approver1"), CONFIRM, "silenceUpheld", true).status()).isEqualTo(403);
    assertThat(silent.completeOver(http.as("supervisor1"), CONFIRM, "silenceUpheld", true).status()).isEqualTo(204);

    assertGrantedBySilence(silent);
    assertThat(silent.value("select decided_by from decision where case_number = :case")).isEqualTo("supervisor1");
    assertThat(silent.followUp(DelayExplanation.KEY).open()).containsExactly("UserTask_ExplainDelay");
  }

  @Test
  void aSilenceThatIsNotUpheldNeedsAReasonAndLeavesTheCaseToBeDecided() {
    RunningCase slow = unconfirmed();
    assertThatThrownBy(() -> slow.complete(CONFIRM, "silenceUpheld", false)).hasStackTraceContaining("请写明理由");

    slow.complete(CONFIRM, "silenceUpheld", false, "silenceNote", "竣工面积与合同不符");

    assertUndecided(slow);
    assertThat(slow.open()).containsExactly(REVIEW);
    assertThat(slow.hasTimer(DUE)).isFalse();
    slow.complete("UserTask_Review").complete("UserTask_Decide", "decision", "GRANT");
    assertThat(slow.value("select by_silence from decision where case_number = :case")).isEqualTo("false");
    assertThat(slow.complete("UserTask_SealCertificate").complete("UserTask_HandOver").outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(slow.followUpsEver(SilenceFollowUp.KEY)).isZero();
  }

  @Test
  void aDecisionBeforeTheConfirmationTakesItBack() {
    RunningCase slow = unconfirmed();

    slow.complete("UserTask_Review").complete("UserTask_Decide", "decision", "REFUSE", "decisionReason", "竣工面积与合同不符");

    assertThat(slow.ended()).isTrue();
    assertThat(slow.outcome()).isEqualTo(Outcome.REFUSED);
    assertThat(slow.followUpsEver(SilenceFollowUp.KEY)).isZero();
  }

  @Test
  void aSilenceIsNotConfirmedWhileTheClockIsPaused() {
    RunningCase paused = unconfirmed("LSYD");
    Time.set("2026-03-10 10:00");
    paused.complete("UserTask_Review",
        "reviewRecommendation", "EXCLUDE", "pauseCause", "APPRAISAL", "pauseReason", "须委托鉴定");

    assertThatThrownBy(() -> paused.complete(CONFIRM, "silenceUpheld", true))
        .hasStackTraceContaining("不符合超时默许的条件");

    assertUndecided(paused);
    assertThat(paused.open()).containsExactly("UserTask_AwaitProcedure", CONFIRM);
    paused.complete("UserTask_AwaitProcedure").complete(CONFIRM, "silenceUpheld", true);
    assertGrantedBySilence(paused);
  }

  // STATUTORY

  /** A mining right whose old permit expires on that day, up to the countersigning of three sections. */
  private RunningCase renewal(String permitExpiry) {
    return cases.accepted("CKQ", "applicationKind", "RENEWAL", "permitExpiry", permitExpiry).complete("UserTask_InspectSite");
  }

  @Test
  void aRenewalThatIsNotDecidedWhenTheOldPermitExpiresIsDeemedGranted() {
    RunningCase silent = renewal("2026-04-15");
    assertThat(silent.due(DUE)).contains(at("2026-04-15 17:30"));

    silent.fire(DUE);

    assertGrantedBySilence(silent);
    assertThat(silent.accountability())
        .filteredOn(entry -> entry.startsWith("SILENT_APPROVAL"))
        .containsExactly(
            "SILENT_APPROVAL UserTask_Countersign null",
            "SILENT_APPROVAL UserTask_Countersign null",
            "SILENT_APPROVAL UserTask_Countersign null");
    silent.complete("UserTask_CollectFee", "paymentMethod", "转账", "paymentReference", "PJ-" + silent.number());
    assertThat(silent.rows("select entry_number from register_entry where case_number = :case")).hasSize(1);
    assertThat(silent.value("select by_silence from certificate where case_number = :case")).isEqualTo("true");
    assertThat(silent.complete("UserTask_SealCertificate").complete("UserTask_HandOver").outcome()).isEqualTo(Outcome.GRANTED_BY_SILENCE);
  }

  @Test
  void aRenewalIsNotDeemedGrantedBeforeThePermitExpiresHoweverLateThePromise() {
    RunningCase slow = renewal("2026-04-15");
    Time.set("2026-04-15 17:29");

    slow.forceNow(DUE);

    assertUndecided(slow);
  }

  @Test
  void aPauseDoesNotKeepAPermitFromExpiring() {
    RunningCase paused = renewal("2026-04-15").until("UserTask_Review");
    Time.set("2026-03-04 10:00");
    paused.complete("UserTask_Review",
        "reviewRecommendation", "EXCLUDE", "pauseCause", "APPRAISAL", "pauseReason", "须委托鉴定");

    assertThat(paused.due(DUE)).contains(at("2026-04-15 17:30"));
    paused.fire(DUE);
    assertGrantedBySilence(paused);
  }

  @Test
  void aRenewalIsDeemedGrantedEvenWhenTheInspectionWasNeverMade() {
    RunningCase silent = cases.accepted("CKQ", "applicationKind", "RENEWAL", "permitExpiry", "2026-04-15");
    assertThat(silent.due(DUE)).contains(at("2026-04-15 17:30"));

    silent.fire(DUE);

    assertGrantedBySilence(silent);
    assertThat(silent.accountability()).contains("SILENT_APPROVAL UserTask_InspectSite null");
  }

  @Test
  void aRenewalMustBeAppliedForThirtyDaysBeforeThePermitExpires() {
    assertThat(renewal("2026-04-01").due(DUE)).contains(at("2026-04-01 17:30"));
    assertThat(renewal("2026-03-31").due(DUE)).isEmpty();
  }

  @Test
  void aNewMiningRightIsNeverGrantedBySilence() {
    RunningCase slow = cases.accepted("CKQ", "applicationKind", "NEW").complete("UserTask_InspectSite");

    assertThat(slow.due(DUE)).isEmpty();
  }

  // NEVER

  @Test
  void anItemWithoutSilenceIsEscalatedAndExplainedAndNeverGranted() {
    RunningCase slow = cases.awaitingReview("BDC-BG").claim(REVIEW, "reviewer1");
    assertThat(slow.due(DUE)).isEmpty();
    Time.set("2026-03-05 17:30");
    slow.fire(FIRST_WARNING);

    slow.forceNow(DUE);

    assertUndecided(slow);
    assertThat(slow.accountability()).containsExactly("PROMISE_BROKEN UserTask_Review reviewer1");
    assertThat(slow.followUp(DelayExplanation.KEY).open()).containsExactly("UserTask_ExplainDelay");
    assertThat(slow.open()).containsExactly(REVIEW);
  }
}
