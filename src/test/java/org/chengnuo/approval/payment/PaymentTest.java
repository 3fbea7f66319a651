package org.chengnuo.approval.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.COLLECT_FEE;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.SEAL;
import static org.chengnuo.support.RunningCase.NOTHING;

import java.math.BigDecimal;
import java.util.Map;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@H2Test
class PaymentTest extends ApprovalTest {

  private static final String PAID = "approval.paymentReceived";

  private RunningCase billed() {
    return cases.start("BDC-DY").until(COLLECT_FEE);
  }

  @ParameterizedTest(name = "{0} × {1}: {2} yuan")
  @CsvSource({"RESIDENTIAL, 1, 80.00", "NON_RESIDENTIAL, 1, 550.00", "RESIDENTIAL, 3, 240.00"})
  void theBillFollowsTheFeeTable(String landUse, int units, BigDecimal total) {
    RunningCase billed =
        cases.application("BDC-DY").with("landUse", landUse).with("unitCount", units).start().until(COLLECT_FEE);

    assertThat(billed.value("select total from bill where case_number = :case", BigDecimal.class)).isEqualTo(total);
    assertThat(billed.value("select bill_number from bill where case_number = :case", String.class))
        .matches("JF2026[0-9]{7}");
  }

  @Test
  void aBillOfZeroPassesOverThePaymentAndKeepsTheReason() {
    RunningCase free = cases.application("BDC-DY").with("smallEnterprise", true).start().until(DECIDE).complete(DECIDE);

    assertThat(free.open()).containsExactly(SEAL);
    assertThat(free.records("select total, zero_reason from bill where case_number = :case"))
        .singleElement()
        .satisfies(
            bill -> {
              assertThat((BigDecimal) bill.get("total")).isZero();
              assertThat((String) bill.get("zero_reason")).contains("小微企业");
            });
  }

  @Test
  void anItemWithoutFeePassesOverThePayment() {
    assertThat(cases.start("LSYD").until(DECIDE).complete(DECIDE).open()).containsExactly(SEAL);
  }

  @Test
  void aPaymentAtTheCounterIsRecordedWithMethodAndReference() {
    RunningCase paid = billed().complete(COLLECT_FEE, "paymentMethod", "刷卡", "paymentReference", "POS-1");

    assertThat(payments(paid)).isEqualTo("刷卡 POS-1 cashier1");
    assertThat(paid.open()).containsExactly(SEAL);
  }

  @Test
  void methodAndReferenceAreNeeded() {
    assertThat(billed().refused(COLLECT_FEE, "paymentMethod", NOTHING, "paymentReference", " "))
        .containsOnlyKeys("paymentMethod", "paymentReference");
    assertThat(billed().refused(COLLECT_FEE, "paymentReference", "9".repeat(101))).containsOnlyKeys("paymentReference");
  }

  @Test
  void theSystemThatHandedInReportsThePaymentByMessage() {
    RunningCase paid =
        cases.application("BDC-DY").by("applications-api").start().until(COLLECT_FEE)
            .messageAs("applications-api", PAID, "paymentMethod", "微信", "paymentReference", "WX-2026-1");

    assertThat(payments(paid)).isEqualTo("微信 WX-2026-1 applications-api");
    assertThat(paid.open()).containsExactly(SEAL);
    assertThat(paid.state().get("variables")).doesNotContain("payment");
  }

  @Test
  void aReportWithoutMethodNamesThePlatform() {
    assertThat(payments(billed().message(PAID, "paymentReference", "ZFB-7"))).startsWith("支付平台 ZFB-7");
  }

  @Test
  void aReportWithoutReferenceIsRefused() {
    RunningCase billed = billed();

    assertThat(billed.refused(() -> billed.message(PAID))).containsOnlyKeys("paymentReference");
  }

  @Test
  void aReferenceThatPaidAnotherBillIsRefused() {
    billed().complete(COLLECT_FEE, "paymentReference", "USED-1");
    RunningCase second = billed();

    assertThat(second.conflict(() -> second.complete(COLLECT_FEE, "paymentReference", "USED-1")))
        .contains("“USED-1”已用于另一张缴费单");
    assertThat(second.conflict(() -> second.message(PAID, "paymentReference", "USED-1")))
        .contains("“USED-1”已用于另一张缴费单");
  }

  @Test
  void aRepeatedReportChangesNothingHoweverLateItComes() {
    RunningCase paid = billed().message(PAID, "paymentReference", "TWICE-1");
    Map<String, String> before = paid.state();

    paid.message(PAID, "paymentReference", "TWICE-1", "paymentMethod", "微信");
    assertThat(paid.state()).isEqualTo(before);

    paid.untilEnd();
    before = paid.state();
    paid.message(PAID, "paymentReference", "TWICE-1");
    assertThat(paid.state()).isEqualTo(before);
    assertThat(payments(paid)).startsWith("支付平台 TWICE-1");
  }

  @Test
  void whatTheCounterHasRecordedThePlatformMayReportAgain() {
    RunningCase paid = cases.application("BDC-DY").by("applications-api").start().until(COLLECT_FEE)
        .complete(COLLECT_FEE, "paymentReference", "POS-7");
    Map<String, String> before = paid.state();

    paid.messageAs("applications-api", PAID, "paymentReference", "POS-7");

    assertThat(paid.state()).isEqualTo(before);
  }

  @Test
  void anotherPaymentOfAPaidBillIsAConflictThatSaysWhatPaidIt() {
    RunningCase paid = billed().message(PAID, "paymentReference", "FIRST-1");

    assertThat(paid.conflict(() -> paid.message(PAID, "paymentReference", "SECOND-1")))
        .contains("缴费单 JF2026", "“FIRST-1”缴清", "“SECOND-1”未登记");
    paid.untilEnd();
    assertThat(paid.conflict(() -> paid.message(PAID, "paymentReference", "SECOND-1"))).contains("“FIRST-1”缴清");
  }

  @Test
  void aBillThatLapsedOrIsNotThereOrIsZeroCannotBePaid() {
    RunningCase lapsed = billed().fire("TimerEvent_PaymentExpired");
    assertThat(lapsed.conflict(() -> lapsed.message(PAID, "paymentReference", "LATE-1"))).contains("已逾期注销");

    RunningCase early = cases.start("BDC-DY");
    assertThat(early.conflict(() -> early.message(PAID, "paymentReference", "EARLY-1"))).contains("现处于“受理审查”环节");

    RunningCase free = cases.application("BDC-DY").with("smallEnterprise", true).start().until(SEAL);
    assertThat(free.conflict(() -> free.message(PAID, "paymentReference", "FREE-1"))).contains("无需缴费");
  }

  @Test
  void theApplicantHasThirtyWorkingDaysToPay() {
    assertThat(billed().due("TimerEvent_PaymentExpired")).contains(Time.at("2026-04-14 17:30"));
  }

  private static String payments(RunningCase of) {
    return of.records(
            """
            select p.method, p.reference, p.recorded_by from payment p join bill b on b.bill_number = p.bill_number
            where b.case_number = :case
            """)
        .stream()
        .map(row -> row.get("method") + " " + row.get("reference") + " " + row.get("recorded_by"))
        .reduce((a, b) -> a + ", " + b)
        .orElse("");
  }
}
