package org.chengnuo.approval.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalSteps;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A receipt promises what the law of its item promises, and only for as long as it is still to come. */
@H2Test
class ReceiptPageTest {

  private static final String SILENT_ACCEPTANCE = "之日起即为受理";

  @Autowired private ApprovalCases cases;
  @Autowired private Http http;

  @BeforeEach
  void onAMonday() {
    Time.set("2026-03-02 10:00");
  }

  @AfterEach
  void resetClock() {
    Time.giveBack();
  }

  @Test
  void a_permit_is_accepted_by_silence_as_the_permit_law_has_it() {
    assertThat(receipt(cases.start("LSYD")))
        .contains("本凭证不表示已收到全部材料，也不表示已经受理", "2026年3月9日（含当日）前", "受理后 5 个工作日")
        .contains("自收到申请材料之日起即为受理（《中华人民共和国行政许可法》第三十二条");
  }

  @Test
  void a_registration_that_is_not_refused_in_writing_on_the_spot_counts_as_accepted() {
    assertThat(receipt(cases.start("BDC-DY")))
        .contains("未当场书面告知的，视为受理（《不动产登记暂行条例》第十七条", "2026年3月3日（含当日）前", "本机关自定的期限")
        .doesNotContain("行政许可法", SILENT_ACCEPTANCE);
  }

  @Test
  void an_order_of_a_court_is_received_and_carried_out() {
    RunningCase sealing = cases.start("BDC-CF");
    assertThat(receipt(sealing))
        .contains("嘱托文件接收凭证", ">嘱托机关</span>", "嘱托文件已收到，当场核对办理", ">当场办理<")
        .doesNotContain("受理", "申请人", "0 个工作日");
    assertThat(receipt(sealing.complete(ApprovalSteps.EXAMINE)))
        .contains("嘱托文件接收凭证").doesNotContain("受理回执", "0 个工作日", "公开说明原因");
  }

  @Test
  void what_is_no_permit_rests_on_the_promise_of_the_bureau_and_not_on_the_permit_law() {
    for (String item : List.of("SSNYD", "DZZH", "GD-XY", "NZY-PC", "TDHY")) {
      assertThat(receipt(cases.start(item))).as(item)
          .contains("按照本机关公布的承诺").doesNotContain(SILENT_ACCEPTANCE, "行政许可法");
    }
  }

  @Test
  void what_has_happened_takes_the_place_of_what_was_promised() {
    RunningCase demanded = cases.start("LSYD").complete(ApprovalSteps.EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M01");
    assertThat(receipt(demanded)).contains("本机关已于2026年3月2日告知补正（《", "（含当日）前补正").doesNotContain(SILENT_ACCEPTANCE);
    Time.set("2026-03-04 10:00");
    assertThat(receipt(demanded.complete(ApprovalSteps.RECEIVE_CORRECTION)))
        .contains("补正材料已于2026年3月4日收齐", "2026年3月11日（含当日）前", "自收到补正材料之日起即为受理（《中华人民共和国行政许可法》第三十二条第一款第五项）")
        .doesNotContain("一次性告知", "第四项");

    assertThat(receipt(cases.start("LSYD").message("approval.withdrawn")))
        .contains("本申请已于2026年3月4日撤回，办理终止（《", "未受理，时限未起算").doesNotContain(SILENT_ACCEPTANCE, "受理后");
    assertThat(
            receipt(
                cases.start("LSYD").complete(ApprovalSteps.EXAMINE, "acceptance", "REJECT", "rejectionReason", "不属于本机关职权范围")))
        .contains("本申请已于2026年3月4日不予受理（《不予受理通知书》").doesNotContain(SILENT_ACCEPTANCE);

    RunningCase accepted = cases.start("LSYD").complete(ApprovalSteps.EXAMINE);
    assertThat(receipt(accepted)).contains("本申请已于2026年3月4日受理（《受理通知书》", "公开说明原因");
    assertThat(receipt(accepted.untilEnd()))
        .contains("作出决定：准予许可（《", "计时已停止").doesNotContain("前办结", "公开说明原因");
  }

  @Test
  void a_demand_that_nobody_answered_and_a_bill_that_nobody_paid_are_told_apart() {
    RunningCase demanded =
        cases.start("LSYD").complete(ApprovalSteps.EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M01");
    assertThat(receipt(demanded.fire("TimerEvent_CorrectionLapsed"))).contains("因逾期未补正终止办理（《");
    RunningCase unpaid = cases.start("BDC-DY").until(ApprovalSteps.COLLECT_FEE);
    assertThat(receipt(unpaid.fire("TimerEvent_PaymentExpired"))).contains("本申请的决定已于", "因逾期未缴费失效（《");
  }

  @Test
  void an_acceptance_by_silence_is_told_as_one() {
    assertThat(receipt(cases.start("LSYD").fire("TimerEvent_AcceptanceOverdue")))
        .contains("本机关未按期告知，本申请自2026年3月2日起视为受理（《视为受理告知书》");
  }

  @Test
  void a_grant_by_silence_and_its_revocation_are_told() {
    RunningCase silent = cases.awaitingReview("SSNYD");
    silent.fire("TimerEvent_SilenceDue");
    assertThat(receipt(silent.number())).contains("本申请已于2026年3月5日超时默许（《超时默许通知书》");
    silent.followUp("silence-follow-up")
        .complete("UserTask_IssueFormalDecision", "formalDecisionNote", "准予备案")
        .complete("UserTask_PostReview", "postReviewResult", "REVOKE", "postReviewNote", "核对了全部材料")
        .complete("UserTask_RevokeGrant", "revocationReason", "占用永久基本农田", "compensationNote", "没有损失");
    assertThat(receipt(silent.number()))
        .contains("本申请的默许结果已于2026年3月5日撤销（《撤销").doesNotContain("已于2026年3月5日超时默许");
  }

  @Test
  void an_extension_stands_beside_the_promise_that_it_lengthens() {
    RunningCase extended = cases.start("LSYD").complete(ApprovalSteps.EXAMINE);
    extended.message("approval.extensionRequested").complete(ApprovalSteps.APPROVE_EXTENSION, "extensionApproved", true);
    assertThat(receipt(extended))
        .contains("2026年3月23日（含当日）前办结（承诺 5 个工作日，经批准延长 10 个工作日（《延长期限告知书》");
  }

  @Test
  void a_day_of_a_year_whose_holidays_are_not_published_is_provisional() {
    Time.set("2026-12-30 10:00");
    assertThat(receipt(cases.start("LSYD"))).contains("暂定，以国务院公布的放假安排为准");
  }

  @Test
  void a_material_that_may_come_later_is_listed_with_its_last_day() {
    RunningCase deferred =
        cases.start("GD-HB").complete(ApprovalSteps.EXAMINE, "submittedMaterials", "M01,M02,M03,M04,M06");
    assertThat(receipt(deferred)).contains("容缺待补的材料", "<td>M07</td>", "<td>2026年3月9日（含当日）前</td>");
  }

  @Test
  void what_another_program_handed_in_was_received_by_no_program() {
    RunningCase handedIn = cases.application("LSYD").by("applications-api").start();
    assertThat(receipt(handedIn)).contains("其他系统提交").doesNotContain("收件人", "申办接口", "窗口");
    handedIn.claim(ApprovalSteps.EXAMINE, "window1");
    assertThat(receipt(handedIn)).contains("收件人：窗口一岗");
  }

  private String receipt(RunningCase of) {
    return receipt(of.number());
  }

  private String receipt(String caseNumber) {
    return http.as("window1").get("/cases/" + caseNumber + "/receipt").body();
  }
}
