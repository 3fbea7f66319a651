package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.COLLECT_FEE;
import static org.chengnuo.approval.ApprovalSteps.CONFIRM_SILENCE;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.RECEIVE_CORRECTION;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;

import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases.Draft;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every outcome on every database; {@link RunningCase#outcome()} asserts besides that process and record agree. */
abstract class OutcomeRules extends ApprovalTest {

  @Autowired private Catalogue catalogue;

  @Test
  void everyItemOfTheCatalogueGoesFromTheWindowToTheGrant() {
    for (ServiceItem item : catalogue.all()) {
      assertThat(cases.start(item.code()).untilEnd().outcome()).as(item.code()).isEqualTo(Outcome.GRANTED);
    }
  }

  @Test
  void silenceGrantsWhereThePublishedRuleSaysSo() {
    RunningCase slept = cases.start("TDHY").until(REVIEW).fire("TimerEvent_SilenceDue").complete(CONFIRM_SILENCE);

    assertThat(slept.untilEnd().outcome()).isEqualTo(Outcome.GRANTED_BY_SILENCE);
    assertThat(slept.value("select by_silence from certificate where case_number = :case", Boolean.class)).isTrue();
  }

  @Test
  void aRefusalEndsTheCase() {
    RunningCase refused =
        cases.start("LSYD").until(DECIDE).complete(DECIDE, "decision", "REFUSE", "decisionReason", "不符合规划");

    assertThat(refused.outcome()).isEqualTo(Outcome.REFUSED);
  }

  @Test
  void aRejectionAtTheWindowEndsTheCase() {
    RunningCase rejected =
        cases.start("LSYD").complete(EXAMINE, "acceptance", "REJECT", "rejectionReason", "不属于本机关职权");

    assertThat(rejected.outcome()).isEqualTo(Outcome.NOT_ACCEPTED);
  }

  @Test
  void theApplicantWithdrawsBeforeTheAcceptance() {
    RunningCase withdrawn = cases.start("LSYD").message("approval.withdrawn");

    assertThat(withdrawn.outcome()).isEqualTo(Outcome.WITHDRAWN);
    assertThat(withdrawn.notices(ApprovalNoticeKind.WITHDRAWAL)).hasSize(1);
    assertThat(withdrawn.ledger()).isEmpty();
  }

  @Test
  void theApplicantWithdrawsAtAnyPointBeforeTheDecisionAndTheClockStops() {
    for (String task : new String[] {ApprovalSteps.INSPECT, ApprovalSteps.COUNTERSIGN, REVIEW, DECIDE}) {
      RunningCase withdrawn = cases.start("LSYD").until(task).message("approval.withdrawn");

      assertThat(withdrawn.outcome()).as(task).isEqualTo(Outcome.WITHDRAWN);
      assertThat(withdrawn.ledger()).as(task).containsExactly("START", "STOP");
    }
  }

  @Test
  void theApplicantWithdrawsWhileTheClockIsPaused() {
    RunningCase paused =
        cases.start("LSYD")
            .until(REVIEW)
            .complete(REVIEW, "reviewRecommendation", "EXCLUDE", "pauseCause", "HEARING", "pauseReason", "申请人要求听证");

    assertThat(paused.message("approval.withdrawn").outcome()).isEqualTo(Outcome.WITHDRAWN);
  }

  @Test
  void aCorrectionThatNeverComesLetsTheCaseLapse() {
    RunningCase lapsed =
        cases.start("LSYD").complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M01")
            .fire("TimerEvent_CorrectionReminderDue").fire("TimerEvent_CorrectionLapsed");

    assertThat(lapsed.outcome()).isEqualTo(Outcome.LAPSED);
    assertThat(lapsed.notices(ApprovalNoticeKind.LAPSE)).singleElement().asString().contains("重新申请");
  }

  @Test
  void aBillThatIsNeverPaidLetsTheCaseLapse() {
    RunningCase lapsed = cases.start("BDC-DY").until(COLLECT_FEE).fire("TimerEvent_PaymentExpired");

    assertThat(lapsed.outcome()).isEqualTo(Outcome.LAPSED);
    assertThat(lapsed.notices(ApprovalNoticeKind.LAPSE)).singleElement().asString().contains("未在期限内缴费");
    assertThat(lapsed.records("select 1 from bill where case_number = :case and cancelled_at is not null")).hasSize(1);
  }

  @Test
  void anEndedCaseLetsTheApplicantApplyAnew() {
    Draft draft = cases.application("LSYD");
    draft.start().complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M01")
        .until(RECEIVE_CORRECTION).message("approval.withdrawn");

    assertThat(draft.again().start().open()).containsExactly(EXAMINE);
  }
}
