package org.chengnuo.approval.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.chengnuo.approval.RunningCase.COLLECT_FEE;
import static org.chengnuo.approval.RunningCase.DECIDE;
import static org.chengnuo.approval.RunningCase.NOTHING;
import static org.chengnuo.approval.RunningCase.SEAL;

import java.math.BigDecimal;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.approval.Cases;
import org.chengnuo.approval.RunningCase;
import org.chengnuo.support.H2Test;
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
    assertThat(free.rows("select total, zero_reason from bill where case_number = :case"))
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

    assertThat(second.refused(COLLECT_FEE, "paymentReference", "USED-1")).containsOnlyKeys("paymentReference");
    assertThat(second.refused(() -> second.message(PAID, "paymentReference", "USED-1")))
        .containsOnlyKeys("paymentReference");
  }

  @Test
  void aRepeatedReportPaysOnce() {
    RunningCase paid = billed().message(PAID, "paymentReference", "TWICE-1");

    assertThat(catchThrowable(() -> paid.message(PAID, "paymentReference", "TWICE-1"))).isNotNull();
    assertThat(payments(paid)).startsWith("支付平台 TWICE-1");
  }

  @Test
  void theApplicantHasThirtyWorkingDaysToPay() {
    assertThat(billed().due("TimerEvent_PaymentExpired")).isEqualTo(Cases.at("2026-04-14 17:30"));
  }

  private static String payments(RunningCase of) {
    return of.rows(
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
