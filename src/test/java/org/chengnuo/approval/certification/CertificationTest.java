package org.chengnuo.approval.certification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.COLLECT_FEE;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.DELIVER_TO_DOOR;
import static org.chengnuo.approval.ApprovalSteps.HAND_OVER;
import static org.chengnuo.approval.ApprovalSteps.SEAL;
import static org.chengnuo.support.RunningCase.NOTHING;

import java.util.List;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.approval.Outcome;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@H2Test
class CertificationTest extends ApprovalTest {

  private static final String NUMBER = "select certificate_number from certificate where case_number = :case";

  @Autowired private Catalogue catalogue;

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "BDC-DY, 蒙\\(2026\\)巴彦淖尔市不动产证明第[0-9]{7}号",
    "BDC-ZY, 蒙\\(2026\\)临河区不动产权第[0-9]{7}号",
    "CKQ, C1508002026030000[0-9]{6}",
    "TKQ, T1508002026030000[0-9]{6}",
    "YDYS, 用字第1508002026[0-9]{5}号",
    "LSYD, 巴自然资临〔2026〕[0-9]+号",
    "ZJD, 巴自然资宅〔2026〕[0-9]+号",
  })
  void everyKindOfCertificateHasItsOwnNumber(String item, String format) {
    assertThat(cases.start(item).until(SEAL).value(NUMBER, String.class)).matches(format);
  }

  @Test
  void theNumbersOfAKindRunWithoutGaps() {
    String first = cases.start("LSYD").until(SEAL).value(NUMBER, String.class);
    String second = cases.start("LSYD").until(SEAL).value(NUMBER, String.class);

    assertThat(serial(second)).isEqualTo(serial(first) + 1);
  }

  private static int serial(String number) {
    return Integer.parseInt(number.replaceAll(".*〕|号", ""));
  }

  @Test
  void aRightIsEnteredInTheRegisterWhenTheFeeIsPaidAndBeforeTheCertificate() {
    RunningCase paid = cases.start("BDC-DY").until(COLLECT_FEE);
    assertThat(paid.records("select 1 from register_entry where case_number = :case")).isEmpty();

    paid.complete(COLLECT_FEE);

    assertThat(paid.value("select entry_number from register_entry where case_number = :case", String.class))
        .matches("DB2026[0-9]{7}");
    List<String> passed = paid.passedInOrder();
    assertThat(passed.indexOf("ServiceTask_EnterRegister"))
        .isPositive()
        .isLessThan(passed.indexOf("ServiceTask_IssueCertificate"));
  }

  @Test
  void anItemWithoutRegisterHasNoEntry() {
    RunningCase issued = cases.start("LSYD").until(SEAL);

    assertThat(issued.records("select 1 from register_entry where case_number = :case")).isEmpty();
  }

  @Test
  void anItemWithoutCertificateEndsWithTheRegisterEntry() {
    RunningCase ended = cases.start("BDC-ZX").until(DECIDE).complete(DECIDE);

    assertThat(ended.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(ended.records("select 1 from register_entry where case_number = :case")).hasSize(1);
    assertThat(ended.records("select 1 from certificate where case_number = :case")).isEmpty();
  }

  @Test
  void everyItemSaysWhetherItsGrantIsEnteredBeforeACertificate() {
    assertThat(catalogue.all().stream().filter(ServiceItem::registerBeforeCertificate).map(ServiceItem::code))
        .contains("BDC-DY", "BDC-ZY", "BDC-SC", "BDC-BG", "BDC-ZX", "BDC-CF", "CKQ", "TKQ");
  }

  @Test
  void aCertificateLeavesTheHouseSealedOnly() {
    RunningCase issued = cases.start("LSYD").until(SEAL);

    assertThat(issued.refused(SEAL, "sealApplied", false)).containsOnlyKeys("sealApplied");
    assertThat(issued.refused(SEAL, "sealApplied", NOTHING)).containsKey("sealApplied");
    issued.complete(SEAL);
    assertThat(issued.value("select sealed_by from certificate where case_number = :case", String.class))
        .isEqualTo("certifier1");
  }

  @Test
  void theCertificateIsHandedOverAtTheWindow() {
    RunningCase ended = cases.start("LSYD").until(HAND_OVER).complete(HAND_OVER, "receivedBy", "代理人（演示）");

    assertThat(ended.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(ended.records("select delivered_by, received_by from certificate where case_number = :case"))
        .singleElement().satisfies(row -> assertThat(row.values()).containsExactly("window1", "代理人（演示）"));
  }

  @Test
  void theCertificateIsDeliveredToTheDoorWhereTheApplicantAskedForIt() {
    RunningCase onTheWay = cases.application("LSYD").with("delivery", "DOOR").start().until(DELIVER_TO_DOOR);
    assertThat(onTheWay.open()).containsExactly(DELIVER_TO_DOOR);

    onTheWay.complete(DELIVER_TO_DOOR, "receivedBy", "家属（演示）");

    assertThat(onTheWay.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(onTheWay.value("select received_by from certificate where case_number = :case", String.class))
        .isEqualTo("家属（演示）");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PICKUP", "DOOR"})
  void whoeverReceivesTheCertificateIsNamed(String delivery) {
    String task = delivery.equals("DOOR") ? DELIVER_TO_DOOR : HAND_OVER;
    RunningCase ready = cases.application("LSYD").with("delivery", delivery).start().until(task);

    assertThat(ready.refused(task, "receivedBy", NOTHING)).containsOnlyKeys("receivedBy");
    assertThat(ready.refused(task, "receivedBy", "名".repeat(101))).containsOnlyKeys("receivedBy");
  }

  @Test
  void aCertificateThatIsTenWorkingDaysLateIsAnsweredForAndStillHandedOver() {
    RunningCase late = cases.start("LSYD").until(SEAL);
    assertThat(late.due("TimerEvent_CertificateOverdue")).contains(Time.at("2026-03-16 17:30"));

    late.fire("TimerEvent_CertificateOverdue");

    assertThat(late.accountability()).contains("LATE_CERTIFICATE SubProcess_Certification null");
    assertThat(late.untilEnd().outcome()).isEqualTo(Outcome.GRANTED);
  }

  @Test
  void theTenDaysRunFromThePaymentWhereAFeeIsDue() {
    RunningCase billed = cases.start("BDC-DY").until(COLLECT_FEE);
    Time.set("2026-03-05 10:00");

    billed.complete(COLLECT_FEE);

    assertThat(billed.due("TimerEvent_CertificateOverdue")).contains(Time.at("2026-03-19 17:30"));
  }
}
