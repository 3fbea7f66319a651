package org.chengnuo.approval.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.BOOK_HOME_VISIT;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.JUSTIFY;
import static org.chengnuo.approval.ApprovalSteps.RECEIVE_CORRECTION;
import static org.chengnuo.support.RunningCase.NOTHING;

import java.time.OffsetDateTime;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.approval.Stage;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.clock.limits.ClockId;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@H2Test
class AcceptanceTest extends ApprovalTest {

  private static final String MISSING = "missingMaterials";

  @Autowired private CaseClocks clocks;
  @Autowired private JdbcClient jdbc;

  private RunningCase corrected(String materials) {
    return cases.start("LSYD").complete(EXAMINE, "acceptance", "CORRECT", MISSING, materials);
  }

  @Test
  void anAcceptanceIsNoticedWithBothLimitsAndStartsTheClock() {
    RunningCase accepted = cases.start("LSYD").complete(EXAMINE);

    assertThat(accepted.notices(ApprovalNoticeKind.ACCEPTANCE)).singleElement().asString()
        .contains(accepted.number(), "承诺时限 5 个工作日", "法定时限 20 个工作日");
    assertThat(clocks.get(ClockId.handling(accepted.number())).promised().dueDate()).isEqualTo("2026-03-09");
    assertThat(accepted.ledger()).containsExactly("START");
    assertThat(accepted.open()).containsExactly(INSPECT);
  }

  @Test
  void aRejectionTellsReasonAndRemedies() {
    RunningCase rejected =
        cases.start("LSYD").complete(EXAMINE, "acceptance", "REJECT", "rejectionReason", "不属于本机关职权");

    assertThat(rejected.notices(ApprovalNoticeKind.NOT_ACCEPTED)).singleElement().asString()
        .contains("不属于本机关职权", "申请行政复议", "提起行政诉讼");
  }

  @Test
  void aRejectionNeedsAReason() {
    assertThat(cases.start("LSYD").refused(EXAMINE, "acceptance", "REJECT")).containsOnlyKeys("rejectionReason");
  }

  @Test
  void aConclusionIsNeededAndMustBeOneOfThree() {
    RunningCase running = cases.start("LSYD");

    assertThat(running.refused(EXAMINE, "acceptance", NOTHING)).containsOnlyKeys("acceptance");
    assertThat(running.refused(EXAMINE, "acceptance", "MAYBE")).containsOnlyKeys("acceptance");
    assertThat(running.refused(EXAMINE, "acceptance", true)).containsOnlyKeys("acceptance");
  }

  @Test
  void everythingMissingIsToldInOneNumberedNotice() {
    RunningCase told = corrected("M01，M03、M02");

    assertThat(told.notices(ApprovalNoticeKind.CORRECTION)).singleElement().asString()
        .contains("1. ", "2. ", "3. ", "2026年4月14日（含当日）").doesNotContain("M01", "M02", "M03");
    assertThat(told.records("select notice_number from notice where case_number = :case"))
        .singleElement().asString().matches(".*巴自然资补〔2026〕[0-9]+号.*");
    assertThat(told.open()).containsExactly(RECEIVE_CORRECTION);
    assertThat(told.ledger()).as("no clock runs while the applicant corrects").isEmpty();
  }

  @Test
  void aCorrectionNamesWhatIsMissingAmongTheItemsMaterials() {
    RunningCase running = cases.start("LSYD");

    assertThat(running.refused(EXAMINE, "acceptance", "CORRECT")).containsOnlyKeys(MISSING);
    assertThat(running.refused(EXAMINE, "acceptance", "CORRECT", MISSING, " ，")).containsOnlyKeys(MISSING);
    assertThat(running.refused(EXAMINE, "acceptance", "CORRECT", MISSING, "M01,M77"))
        .hasEntrySatisfying(MISSING, message -> assertThat(message).contains("M77").doesNotContain("M01"));
  }

  @Test
  void theApplicantHasTheItemsCorrectionDays() {
    RunningCase told = corrected("M01");

    // Thirty working days after 2 March, Qingming not counted.
    assertThat(told.due("TimerEvent_CorrectionLapsed")).contains(Time.at("2026-04-14 17:30"));
    assertThat(told.task(RECEIVE_CORRECTION).getDueDate()).isEqualTo(Time.at("2026-04-14 17:30"));
  }

  @Test
  void theApplicantIsRemindedOnceHalfWayThrough() {
    RunningCase told = corrected("M01");
    assertThat(told.due("TimerEvent_CorrectionReminderDue")).contains(Time.at("2026-03-23 17:30"));

    told.fire("TimerEvent_CorrectionReminderDue");

    String demand =
        told.value("select title || ' ' || notice_number from notice where case_number = :case and kind = 'CORRECTION'", String.class);
    assertThat(told.notices(ApprovalNoticeKind.CORRECTION_REMINDER)).singleElement().asString().contains(demand);
    assertThat(told.open()).containsExactly(RECEIVE_CORRECTION);
    assertThat(told.timers()).as("no second reminder").noneSatisfy(
        timer -> assertThat(timer.getDuedate()).isBetween(Time.at("2026-03-23 17:30"), Time.at("2026-04-14 17:00")));
  }

  @Test
  void aPartOfTheCorrectionLeavesTheApplicantsTimeAsItWas() {
    RunningCase told = corrected("M01,M02").fire("TimerEvent_CorrectionReminderDue");

    told.complete(RECEIVE_CORRECTION, "correctionComplete", false);

    assertThat(told.open()).containsExactly(RECEIVE_CORRECTION);
    assertThat(told.due("TimerEvent_CorrectionLapsed")).contains(Time.at("2026-04-14 17:30"));
    assertThat(told.notices(ApprovalNoticeKind.CORRECTION_REMINDER)).hasSize(1);
    assertThat(told.due("TimerEvent_CorrectionReminderDue")).isEmpty();
  }

  @Test
  void whatTheWindowReceivesMustBeSaid() {
    RunningCase told = corrected("M01");

    assertThat(told.refused(RECEIVE_CORRECTION, "correctionComplete", NOTHING)).containsOnlyKeys("correctionComplete");
    assertThat(told.refused(RECEIVE_CORRECTION, "correctionComplete", "true")).containsOnlyKeys("correctionComplete");
  }

  @Test
  void aCompleteCorrectionGoesBackToTheExaminationAndCanBeAccepted() {
    RunningCase back = corrected("M01").complete(RECEIVE_CORRECTION);

    assertThat(back.open()).containsExactly(EXAMINE);
    assertThat(back.value("select status from case_material where case_number = :case", String.class))
        .isEqualTo("CORRECTED");
    assertThat(back.complete(EXAMINE).open()).containsExactly(INSPECT);
  }

  @Test
  void aCorrectionHandedInElsewhereArrivesByMessage() {
    RunningCase back =
        cases.application("LSYD").by("applications-api").start()
            .complete(EXAMINE, "acceptance", "CORRECT", MISSING, "M01")
            .messageAs("applications-api", "approval.correctionReceived");

    assertThat(back.open()).containsExactly(EXAMINE);
    assertThat(back.records("select 1 from correction where case_number = :case and received_at is not null")).hasSize(1);
  }

  @Test
  void aSecondNoticeMayRepeatWhatTheFirstListed() {
    RunningCase told =
        corrected("M01,M02").complete(RECEIVE_CORRECTION)
            .complete(EXAMINE, "acceptance", "CORRECT", MISSING, "M02", "correctionNote", "盖章不清");

    assertThat(told.open()).containsExactly(RECEIVE_CORRECTION);
    assertThat(told.notices(ApprovalNoticeKind.CORRECTION)).hasSize(2).last().asString().contains("1. 临时使用土地合同", "盖章不清");
    assertThat(told.accountability()).isEmpty();
  }

  @Test
  void whatANoticeListedMustBeThereBeforeTheCaseIsAccepted() {
    RunningCase back = corrected("M01").complete(RECEIVE_CORRECTION);
    // The diagram leads nobody here with something missing; the rule does not rely on it.
    jdbc.sql("update case_material set status = 'MISSING' where case_number = :case")
        .param("case", back.number())
        .update();

    assertThat(back.refused(EXAMINE)).containsOnlyKeys("acceptance");
  }

  @Test
  void anythingNewNeedsASupervisorsGroundsAndCountsAgainstTheWindow() {
    RunningCase demanded =
        corrected("M01").complete(RECEIVE_CORRECTION)
            .completeAs("window2", EXAMINE, "acceptance", "CORRECT", MISSING, "M03");
    assertThat(demanded.open()).containsExactly(JUSTIFY);
    assertThat(demanded.notices(ApprovalNoticeKind.CORRECTION)).as("nothing told before the supervisor agrees").hasSize(1);

    demanded.complete(JUSTIFY, "demandGrounds", "权属发生变化");

    assertThat(demanded.open()).containsExactly(RECEIVE_CORRECTION);
    assertThat(demanded.notices(ApprovalNoticeKind.CORRECTION)).hasSize(2).last().asString().contains("1. 项目建设依据文件");
    assertThat(demanded.accountability()).containsExactly("FURTHER_DEMAND UserTask_ExamineMaterials window2");
    assertThat(demanded.opinions(Stage.FURTHER_DEMAND)).containsExactly("APPROVED supervisor1");
  }

  @Test
  void aNewDemandThatTheSupervisorRefusesIsAsIfItHadNotBeenMade() {
    RunningCase refused =
        corrected("M01").complete(RECEIVE_CORRECTION).complete(EXAMINE, "acceptance", "CORRECT", MISSING, "M03")
            .complete(JUSTIFY, "demandApproved", false, "demandGrounds", "首次应当告知");

    assertThat(refused.open()).containsExactly(EXAMINE);
    assertThat(refused.notices(ApprovalNoticeKind.CORRECTION)).hasSize(1);
    assertThat(refused.accountability()).isEmpty();
    assertThat(refused.opinions(Stage.FURTHER_DEMAND)).containsExactly("REFUSED supervisor1");
    // A third attempt with the same new material is still new.
    assertThat(refused.complete(EXAMINE, "acceptance", "CORRECT", MISSING, "M03").open()).containsExactly(JUSTIFY);
  }

  @Test
  void theSupervisorGivesAnAnswerAndGrounds() {
    RunningCase demanded =
        corrected("M01").complete(RECEIVE_CORRECTION).complete(EXAMINE, "acceptance", "CORRECT", MISSING, "M03");

    assertThat(demanded.refused(JUSTIFY, "demandGrounds", "  ")).containsOnlyKeys("demandGrounds");
    assertThat(demanded.refused(JUSTIFY, "demandApproved", NOTHING)).containsOnlyKeys("demandApproved");
  }

  @Test
  void aPermitIsDeemedAcceptedAfterFiveWorkingDaysBackToItsReceipt() {
    RunningCase forgotten = cases.start("LSYD");
    assertThat(forgotten.due("TimerEvent_AcceptanceOverdue")).contains(Time.at("2026-03-09 17:30"));

    forgotten.fire("TimerEvent_AcceptanceOverdue");

    assertThat(forgotten.open()).containsExactly(INSPECT);
    assertThat(clocks.get(ClockId.handling(forgotten.number())).startedOn()).isEqualTo("2026-03-02");
    assertThat(clocks.get(ClockId.handling(forgotten.number())).promised().dueDate()).isEqualTo("2026-03-09");
    assertThat(forgotten.notices(ApprovalNoticeKind.DEEMED_ACCEPTANCE)).singleElement().asString()
        .contains("2026年3月2日收到申请材料", "自收到材料之日起即为受理", "承诺时限 5 个工作日，法定时限 20 个工作日");
    assertThat(forgotten.accountability()).containsExactly("DEEMED_ACCEPTANCE UserTask_ExamineMaterials null");
    assertThat(forgotten.opinions(Stage.ACCEPTANCE)).containsExactly("DEEMED 系统");
  }

  @Test
  void aRegistrationIsDeemedAcceptedAfterOneWorkingDay() {
    assertThat(cases.start("BDC-ZX").due("TimerEvent_AcceptanceOverdue")).contains(Time.at("2026-03-03 17:30"));
  }

  @Test
  void afterACorrectionDeemedAcceptanceGoesBackToTheReceiptOfTheCorrection() {
    RunningCase forgotten = corrected("M01");
    Time.set("2026-03-12 10:00");
    forgotten.complete(RECEIVE_CORRECTION);
    assertThat(forgotten.due("TimerEvent_AcceptanceOverdue")).contains(Time.at("2026-03-19 17:30"));

    forgotten.fire("TimerEvent_AcceptanceOverdue");

    assertThat(clocks.get(ClockId.handling(forgotten.number())).startedOn()).isEqualTo("2026-03-12");
    assertThat(forgotten.notices(ApprovalNoticeKind.DEEMED_ACCEPTANCE)).singleElement().asString()
        .contains("已于2026年3月12日提交全部补正材料", "第三十二条第一款第五项", "法定时限 20 个工作日")
        .doesNotContain("五个工作日内告知补正");
  }

  @Test
  void aTelephoneApplicationGetsAnAppointmentAtHome() {
    RunningCase booked = cases.application("LSYD").with("channel", "PHONE").start();
    assertThat(booked.open()).containsExactly(BOOK_HOME_VISIT);

    booked.complete(BOOK_HOME_VISIT, "visitAt", "2026-03-03T09:30:00+08:00", "visitAddress", "某某小区（演示）");

    assertThat(
            booked.value("select visit_at from home_visit where case_number = :case", OffsetDateTime.class).toInstant())
        .isEqualTo(Time.at("2026-03-03 09:30"));
    assertThat(booked.open()).containsExactly(EXAMINE);
  }

  @Test
  void anAppointmentHasTimeAndPlace() {
    RunningCase booked = cases.application("LSYD").with("channel", "PHONE").start();

    assertThat(booked.refused(BOOK_HOME_VISIT, "visitAt", NOTHING, "visitAddress", NOTHING))
        .containsOnlyKeys("visitAt", "visitAddress");
    assertThat(booked.refused(BOOK_HOME_VISIT, "visitAt", "tomorrow")).containsOnlyKeys("visitAt");
  }
}
