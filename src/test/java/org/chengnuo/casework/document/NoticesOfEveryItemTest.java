package org.chengnuo.casework.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApprovalCases;
import org.chengnuo.approval.ApprovalNotice;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.ApprovalSteps;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.approval.Outcome;
import org.chengnuo.bureau.Bureau;
import org.chengnuo.casework.NoticeTemplate;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Whatever is sent about any item rests on the law of that item and on no other. */
@H2Test
class NoticesOfEveryItemTest extends ApprovalTest {

  private static final String PERMIT_LAW = "行政许可法";

  /** What the permit law itself orders to be told. */
  private static final Set<String> BY_PERMIT_LAW =
      Set.of(
          "ACCEPTANCE", "DEEMED_ACCEPTANCE", "NOT_ACCEPTED", "CORRECTION", "PAUSE", "EXTENSION", "GRANT", "REFUSAL",
          "REVOCATION");

  @Autowired private Catalogue catalogue;
  @Autowired private Notices notices;
  @Autowired private ShippedNotices shipped;
  @Autowired private Bureau bureau;

  @Test
  void everyNoticeOfEveryItemNamesWhomItIsForTheCaseItsBasisTheDateAndTheRemedies() {
    for (ServiceItem item : catalogue.all()) {
      RunningCase running = cases.start(item.code());
      Application application = cases.of(running);
      for (NoticeTemplate template : templates(item)) {
        String notice = issued(running, template);
        assertThat(notice).as("%s of %s", template, item.code())
            .startsWith(application.applicant().name() + "：")
            .contains(running.number(), item.name(), "\n依据：", bureau.name())
            .endsWith("2026年3月2日")
            .doesNotContain("{", "}", "null");
        if (shipped.file(template).unfavourable()) {
          assertThat(notice).as("remedies of %s of %s", template, item.code())
              .contains(
                  item.regime() == Regime.ENTRUSTED_REGISTRATION
                      ? List.of("函告本机关")
                      : List.of("六十日内向" + bureau.reviewOrgan() + "申请行政复议", "六个月内", "提起行政诉讼"));
        }
      }
    }
  }

  @Test
  void nothingButAPermitRestsOnThePermitLawAndAPermitDoes() {
    for (ServiceItem item : catalogue.all()) {
      RunningCase running = cases.start(item.code());
      for (NoticeTemplate template : templates(item)) {
        String notice = issued(running, template);
        if (!item.regime().permit()) {
          assertThat(notice).as("%s of %s", template, item.code()).doesNotContain(PERMIT_LAW);
        } else if (BY_PERMIT_LAW.contains(template.name()) && !decidedByTheTown(item, template)) {
          assertThat(notice).as("%s of %s", template, item.code()).contains(PERMIT_LAW);
        }
      }
    }
  }

  private static boolean decidedByTheTown(ServiceItem item, NoticeTemplate template) {
    return item.regime() == Regime.JOINT_PERMIT
        && (template == ApprovalNotice.GRANT || template == ApprovalNotice.REFUSAL);
  }

  @Test
  void theClockOfEveryItemRunsOnTheBasisThatTheApplicantIsTold() {
    for (ServiceItem item : catalogue.all()) {
      RunningCase accepted = cases.start(item.code()).complete(ApprovalSteps.EXAMINE);
      String basis = accepted.value("select basis from clock_entry where case_number = :case", String.class);
      assertThat(accepted.notices(ApprovalNoticeKind.ACCEPTANCE)).as(item.code()).singleElement().asString().contains(basis);
      assertThat(basis.contains(PERMIT_LAW)).as(item.code()).isEqualTo(item.regime().permit());

      RunningCase deemed = cases.start(item.code()).fire("TimerEvent_AcceptanceOverdue");
      basis = deemed.value("select basis from clock_entry where case_number = :case", String.class);
      assertThat(deemed.notices(ApprovalNoticeKind.DEEMED_ACCEPTANCE)).as(item.code()).singleElement().asString()
          .contains(basis);
      assertThat(basis.contains(PERMIT_LAW)).as(item.code()).isEqualTo(item.regime().permit());
      Time.set(START);
    }
  }

  @Test
  void aRegistrationIsToldTheArticlesOfItsOwnRegulation() {
    RunningCase registration = cases.start("BDC-DY");

    assertThat(issued(registration, ApprovalNotice.CORRECTION)).contains("《不动产登记暂行条例》");
    assertThat(issued(registration, ApprovalNotice.NOT_ACCEPTED)).contains("《不动产登记暂行条例》第十七条");
    assertThat(issued(registration, ApprovalNotice.ACCEPTANCE)).contains("第二十条");
    assertThat(issued(registration, ApprovalNotice.GRANT)).contains("予以登记", "第二十一条").doesNotContain("准予行政许可");
  }

  @Test
  void aCourtsOrderIsCarriedOutAndNotGranted() {
    RunningCase sealing = cases.start("BDC-CF").untilEnd();

    assertThat(sealing.outcome()).isEqualTo(Outcome.GRANTED);
    assertThat(sealing.records("select notice_number, content from notice where case_number = :case"))
        .hasSizeGreaterThanOrEqualTo(2)
        .allSatisfy(row -> assertThat(row.values().toString()).doesNotContain("准", "许可", "申请人"));
  }

  @Test
  void documentsOfOtherTitlesAreNumberedInTheirOwnSeries() {
    RunningCase sealing = cases.start("BDC-CF").untilEnd();
    RunningCase filing = cases.start("SSNYD").untilEnd();

    assertThat(numbers(sealing)).anyMatch(number -> number.contains("办〔2026〕"));
    assertThat(numbers(filing)).anyMatch(number -> number.contains("备〔2026〕"));
    assertThat(notices.of(filing.number()).stream().map(Notices.Notice::title)).contains("备案告知书");
  }

  private static List<String> numbers(RunningCase one) {
    return one.records("select notice_number from notice where case_number = :case").stream()
        .map(row -> row.values().toString())
        .toList();
  }

  private String issued(RunningCase running, NoticeTemplate template) {
    Map<String, String> fields =
        shipped.file(template).fields().stream().collect(Collectors.toMap(Function.identity(), field -> "（" + label(field) + "）"));
    String number = notices.issue(template, cases.of(running).letter(), fields);
    return notices.of(running.number()).stream()
        .filter(notice -> notice.number().equals(number))
        .map(Notices.Notice::content)
        .collect(Collectors.joining());
  }

  /** A value whose own braces must not be taken for a placeholder would be one that nobody types. */
  private static String label(String field) {
    return "某" + field.length();
  }

  private List<NoticeTemplate> templates(ServiceItem item) {
    return shipped.due(item.regime());
  }
}
