package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.chengnuo.casework.RepeatedRequestException;
import org.chengnuo.identifier.CheckDigits;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases.Draft;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@H2Test
class RegistrationTest extends ApprovalTest {

  @Autowired private JdbcClient jdbc;

  @Test
  void theCaseNumberHasRegionDepartmentDateItemSerialAndCheckDigits() {
    String number = cases.start("BDC-DY").number();

    assertThat(number).matches("150800ZR20260302BDY[0-9]{5}[0-9]{2}");
    assertThat(number).isEqualTo(CheckDigits.append(number.substring(0, number.length() - 2)));
  }

  @Test
  void theCaseNumberIsTheBusinessKeyAndCarriesTheBureausDay() {
    // Half past midnight in Shanghai is still the day before in UTC.
    Time.set("2026-03-03 00:30");
    RunningCase running = cases.start("LSYD");

    assertThat(running.number()).contains("20260303LSY");
    assertThat(cases.runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(running.number()).count())
        .isEqualTo(1);
  }

  @Test
  void whatWasHandedInIsFiled() {
    Draft draft =
        cases.application("LSYD").by("applications-api").with("channel", "ONLINE").with("delivery", "DOOR")
            .with("priority", "GREEN_CHANNEL").with("submittedMaterials", "M01，M02").with("requestId", "R-filed");
    RunningCase filed = draft.start();

    Map<String, Object> row = filed.records(
            "select * from case_file c join approval_case a on a.case_number = c.case_number where c.case_number = :case").get(0);
    assertThat(row)
        .containsEntry("service_item", "LSYD")
        .containsEntry("applicant_id", draft.text("applicantId"))
        .containsEntry("channel", "ONLINE")
        .containsEntry("delivery", "DOOR")
        .containsEntry("priority", "GREEN_CHANNEL")
        .containsEntry("opened_by", "applications-api")
        .containsEntry("source_system", "applications-api")
        .containsEntry("request_id", "R-filed");
    assertThat(cases.of(filed).facts().text("landClass")).contains("UNUSED");
    assertThat(filed.records("select material_code, status from case_material where case_number = :case"))
        .extracting(material -> material.get("material_code") + " " + material.get("status"))
        .contains("M01 SUBMITTED", "M02 SUBMITTED", "M03 ABSENT");
  }

  @Test
  void everyOffendingVariableIsNamedAtOnceAndNothingIsLeft() {
    List<Long> before = counts();

    Throwable refused =
        catchThrowable(
            () ->
                cases.application("LSYD").with("applicantName", " ").with("applicantId", "110105194912310021")
                    .with("applicantPhone", "12").with("channel", "FAX").with("priority", "VIP").with("delivery", 1)
                    .with("requestId", "mit blank").with("submittedMaterials", "M99").with("area", "much")
                    .with("landClass", "MOON").with("decision", "GRANT").without("parcel").start());

    assertThat(RunningCase.problems(refused))
        .containsOnlyKeys(
            "applicantName", "applicantId", "applicantPhone", "channel", "priority", "delivery", "requestId",
            "submittedMaterials", "area", "landClass", "decision", "parcel")
        .allSatisfy((field, message) -> assertThat(message).as(field).containsPattern("\\p{IsHan}"));
    assertThat(counts()).isEqualTo(before);
  }

  @Test
  void aMessageNeverRepeatsThePersonalValueThatItRefuses() {
    Throwable refused =
        catchThrowable(() -> cases.application("LSYD").with("applicantId", "110105194912310021").start());

    assertThat(refused.toString()).doesNotContain("110105194912310021");
  }

  @Test
  void anUnknownItemIsRefusedAndSoIsNone() {
    assertThat(RunningCase.problems(catchThrowable(() -> cases.application("LSYD").with("serviceItem", "X").start())))
        .containsKey("serviceItem");
    assertThat(RunningCase.problems(catchThrowable(() -> cases.application("LSYD").without("serviceItem").start())))
        .containsKey("serviceItem");
  }

  @Test
  void anApplicantWhomTheItemDoesNotServeIsRefused() {
    Draft person =
        cases.application("CKQ").with("applicantType", "PERSON")
            .with("applicantId", ApprovalCases.residentId(LocalDate.of(1980, 5, 5)));

    assertThat(RunningCase.problems(catchThrowable(person::start))).containsOnlyKeys("applicantType");
  }

  @Test
  void aSecondEqualApplicationIsRefusedWithTheNumberOfTheOpenOne() {
    Draft draft = cases.application("LSYD");
    RunningCase open = draft.start();

    Throwable refused = catchThrowable(() -> draft.again().start());

    assertThat(RunningCase.cause(refused, ConflictException.class)).hasMessageContaining(open.number());
    assertThat(cases.registered(draft.text("applicantId"))).isEqualTo(1);
  }

  @Test
  void theSameApplicantMayApplyForAnotherParcelOrAnotherItem() {
    Draft draft = cases.application("LSYD");
    draft.start();
    draft.again().with("parcel", "150824-LS-2026-018").start();
    cases.application("SSNYD").with("applicantId", draft.text("applicantId")).start();

    assertThat(cases.registered(draft.text("applicantId"))).isEqualTo(3);
  }

  @Test
  void aRequestThatIsRepeatedIsOneCase() {
    Draft draft = cases.application("LSYD").with("requestId", "R-repeated");
    RunningCase first = draft.start();

    Throwable repeated = catchThrowable(() -> draft.again().start());

    RepeatedRequestException told = RunningCase.cause(repeated, RepeatedRequestException.class);
    assertThat(told).hasMessageContaining(first.number());
    assertThat(told.processInstanceId()).isEqualTo(first.instance());
    assertThat(cases.registered(draft.text("applicantId"))).isEqualTo(1);
  }

  @Test
  void aRequestThatIsRepeatedOnTheSixtiethBirthdayIsStillThatCase() {
    Draft draft =
        cases.application("LSYD").with("requestId", "R-birthday")
            .with("applicantId", ApprovalCases.residentId(LocalDate.of(1966, 3, 3)));
    RunningCase first = draft.start();
    Time.set("2026-03-03 09:00");

    Throwable repeated = catchThrowable(() -> draft.again().start());

    assertThat(RunningCase.cause(repeated, RepeatedRequestException.class)).hasMessageContaining(first.number());
  }

  @ParameterizedTest
  @CsvSource({
    "applicantName, 另一个申请人", "applicantPhone, 13900000000", "channel, ONLINE", "priority, LOW_INCOME", "delivery, DOOR",
    "area, 3.3", "submittedMaterials, M01"
  })
  void aRequestIdThatComesWithAnotherApplicationIsAConflict(String variable, String value) {
    Draft draft = cases.application("LSYD").with("requestId", "R-" + variable);
    RunningCase first = draft.start();
    Object other = variable.equals("area") ? (Object) 3.3 : value;

    Throwable refused = catchThrowable(() -> draft.again().with(variable, other).start());

    assertThat(RunningCase.cause(refused, ConflictException.class)).isNotInstanceOf(RepeatedRequestException.class)
        .hasMessageContaining("内容不同").hasMessageContaining(first.number());
    assertThat(cases.registered(draft.text("applicantId"))).isEqualTo(1);
  }

  @Test
  void aRequestIdIsItsCallersOwn() {
    Draft one = cases.application("LSYD").with("requestId", "R-shared");
    Draft other = cases.application("LSYD").by("applications-api").with("requestId", "R-shared");

    assertThat(other.start().number()).isNotEqualTo(one.start().number());
  }

  @Test
  void aRequestThatIsRepeatedAfterTheEndIsStillThatCase() {
    Draft draft = cases.application("LSYD").with("requestId", "R-repeated-late");
    RunningCase ended = draft.start().untilEnd();

    Throwable repeated = catchThrowable(() -> draft.again().start());

    assertThat(RunningCase.cause(repeated, RepeatedRequestException.class).processInstanceId())
        .isEqualTo(ended.instance());
  }

  @ParameterizedTest(name = "born {0}: {1}")
  @CsvSource({"1966-03-02, ELDERLY, 70", "1966-03-03, NONE, 50"})
  void whoeverIsSixtyOnTheDayOfApplicationIsServedFirst(LocalDate born, Priority priority, int taskPriority) {
    RunningCase running = cases.application("LSYD").with("applicantId", ApprovalCases.residentId(born)).start();

    assertThat(cases.of(running).priority()).isEqualTo(priority);
    assertThat(running.task(ApprovalSteps.EXAMINE).getPriority()).isEqualTo(taskPriority);
  }

  @ParameterizedTest
  @CsvSource({"DISABLED, 70", "LOW_INCOME, 70", "GREEN_CHANNEL, 80", "NONE, 50"})
  void taskPrioritiesFollowTheApplicantsThroughTheCase(String priority, int taskPriority) {
    RunningCase running = cases.application("LSYD").with("priority", priority).start();

    assertThat(running.until(ApprovalSteps.INSPECT).task(ApprovalSteps.INSPECT).getPriority()).isEqualTo(taskPriority);
    assertThat(running.until(ApprovalSteps.REVIEW).task(ApprovalSteps.REVIEW).getPriority()).isEqualTo(taskPriority);
  }

  @Test
  void anElderlyApplicantKeepsAPriorityThatIsHigher() {
    RunningCase running =
        cases.application("LSYD").with("applicantId", ApprovalCases.residentId(LocalDate.of(1940, 1, 1)))
            .with("priority", "GREEN_CHANNEL").start();

    assertThat(cases.of(running).priority()).isEqualTo(Priority.GREEN_CHANNEL);
  }

  @Test
  void onlyTheWindowAndOtherSystemsMayStart() {
    for (String user : List.of("inspector1", "approver1", "supervisor1", "cashier1")) {
      assertThat(catchThrowable(() -> cases.application("LSYD").by(user).start())).as(user).isNotNull();
    }
  }

  private List<Long> counts() {
    return Stream.of(
            "case_file", "approval_case", "case_fact", "case_material", "ACT_RU_EXECUTION", "ACT_HI_PROCINST", "ACT_RU_JOB")
        .map(table -> jdbc.sql("select count(*) from " + table).query(Long.class).single())
        .toList();
  }
}
