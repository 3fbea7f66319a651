package org.chengnuo.approval.inspection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.COUNTERSIGN;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;
import static org.chengnuo.support.RunningCase.NOTHING;

import org.chengnuo.approval.ApprovalSteps;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.approval.Outcome;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@H2Test
class InspectionTest extends ApprovalTest {

  private RunningCase onSite() {
    return cases.start("LSYD").until(INSPECT);
  }

  @Test
  void twoPeopleAreRecordedForWhatTheyFound() {
    RunningCase inspected = onSite().complete(INSPECT,
        "inspectorOne", "inspector1", "inspectorTwo", "inspector2", "inspectionNote", "界址清楚");

    assertThat(
            inspected.records(
                """
                select conclusion, reason, given_by, with_person from opinion
                where case_number = :case and stage = 'INSPECTION'
                """))
        .singleElement()
        .satisfies(row -> assertThat(row.values()).containsExactly("PASS", "界址清楚", "inspector1", "inspector2"));
    assertThat(inspected.open()).containsExactly(COUNTERSIGN);
  }

  @ParameterizedTest(name = "{0} and {1} are one person")
  @CsvSource({
    "inspector1, inspector1",
    "inspector1, INSPECTOR1",
    "inspector1, ｉｎｓｐｅｃｔｏｒ１",
    "inspector1, 'inspector 1 '",
    "inspector1, 勘验一岗",
    "勘验 一岗, inspector1",
    "某某, '某 某'",
  })
  void onePersonInTwoSpellingsIsNoSecondInspector(String one, String two) {
    assertThat(onSite().refused(INSPECT, "inspectorOne", one, "inspectorTwo", two)).containsOnlyKeys("inspectorTwo");
  }

  @ParameterizedTest
  @ValueSource(strings = {"window1", "approver1", "WINDOW1", "ｗｉｎｄｏｗ１", "窗口一岗"})
  void aUserWhoIsNoInspectorInspectsNothing(String stranger) {
    assertThat(onSite().refused(INSPECT, "inspectorTwo", stranger)).containsOnlyKeys("inspectorTwo");
  }

  @Test
  void somebodyOfAFieldOfficeWithoutAccountIsNamed() {
    assertThat(onSite().complete(INSPECT, "inspectorTwo", "苏木镇国土所人员（演示）").open()).containsExactly(COUNTERSIGN);
  }

  @Test
  void bothInspectorsAndTheResultAreNeeded() {
    assertThat(onSite().refused(INSPECT, "inspectionResult", NOTHING, "inspectorOne", NOTHING, "inspectorTwo", " "))
        .containsOnlyKeys("inspectionResult", "inspectorOne", "inspectorTwo");
  }

  @Test
  void aFailureNeedsANote() {
    assertThat(onSite().refused(INSPECT, "inspectionResult", "FAIL", "inspectionNote", NOTHING)).containsOnlyKeys("inspectionNote");
  }

  @Test
  void aSiteThatFailedCannotBeGrantedButRefused() {
    RunningCase failed =
        onSite().complete(INSPECT, "inspectionResult", "FAIL", "inspectionNote", "已建成房屋").until(DECIDE);

    assertThat(failed.refused(DECIDE, "decision", "GRANT")).containsOnlyKeys("decision");
    assertThat(failed.complete(DECIDE, "decision", "REFUSE", "decisionReason", "现场与申请不符").outcome())
        .isEqualTo(Outcome.REFUSED);
  }

  @Test
  void anItemThatNeedsNoInspectionGoesStraightToTheReview() {
    assertThat(cases.start("BDC-DY").complete(ApprovalSteps.EXAMINE).open()).containsExactly(REVIEW);
  }

  @Test
  void theFactsDecideWhetherAnInspectionIsNeeded() {
    RunningCase construction = cases.application("BDC-DY").with("mortgageKind", "CONSTRUCTION").start();

    assertThat(construction.complete(ApprovalSteps.EXAMINE).open()).containsExactly(INSPECT);
  }
}
