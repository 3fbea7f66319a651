package org.chengnuo.approval.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.chengnuo.approval.ApprovalSteps.DECIDE;
import static org.chengnuo.approval.ApprovalSteps.EXAMINE;
import static org.chengnuo.approval.ApprovalSteps.INSPECT;
import static org.chengnuo.approval.ApprovalSteps.RECEIVE_CORRECTION;
import static org.chengnuo.approval.ApprovalSteps.REVIEW;

import java.util.List;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.junit.jupiter.api.Test;

/** What was handed in is declared piece by piece, and an acceptance rests on it. */
@H2Test
class MaterialsTest extends ApprovalTest {

  private static final String LIST = "submittedMaterials";
  private static final String NOTES = "materialNotes";

  /** All that temporary land (LSYD) needs with the catalogue's example facts. */
  private static final String EVERYTHING = "M01,M02,M03,M04,M05,M06,M07";

  /** The same of allocated land (GD-HB), where M07 may follow within five working days. */
  private static final String ALL_BUT_DEFERRABLE = "M01,M02,M03,M04,M06";

  @Test
  void an_acceptance_without_a_required_material_is_refused_and_names_it() {
    RunningCase running = cases.application("LSYD").with(LIST, "M01,M02").start();

    assertThat(running.refused(EXAMINE))
        .containsOnlyKeys(LIST)
        .hasEntrySatisfying(
            LIST, message -> assertThat(message).contains("M03 项目建设依据文件", "M07").doesNotContain("M01", "M08"));
    assertThat(running.refused(EXAMINE, LIST, "M01,M02,M03,M04,M05,M06")).containsOnlyKeys(LIST);
    assertThat(running.complete(EXAMINE, LIST, EVERYTHING).open()).containsExactly(INSPECT);
  }

  @Test
  void an_empty_list_is_a_list_and_no_list_is_the_clerks_own_statement() {
    assertThat(cases.start("LSYD").refused(EXAMINE, LIST, "")).containsOnlyKeys(LIST);

    RunningCase accepted = cases.start("LSYD").complete(EXAMINE);

    assertThat(accepted.notices(ApprovalNoticeKind.ACCEPTANCE)).singleElement().asString()
        .contains("符合受理条件", "现予受理").doesNotContain("材料齐全", "收到");
  }

  @Test
  void a_material_that_the_facts_demand_is_required_too() {
    RunningCase running = cases.application("LSYD").with("insidePlanningArea", true).with(LIST, EVERYTHING).start();

    assertThat(running.refused(EXAMINE))
        .hasEntrySatisfying(LIST, message -> assertThat(message).contains("M08 规划意见").doesNotContain("M07"));
  }

  @Test
  void the_notice_of_acceptance_lists_what_was_received_in_which_form() {
    RunningCase accepted =
        cases.application("LSYD").with(LIST, EVERYTHING).with(NOTES, "M01 ORIGINAL 一式两份\nM02 COPY").start()
            .complete(EXAMINE);

    assertThat(accepted.notices(ApprovalNoticeKind.ACCEPTANCE)).singleElement().asString()
        .contains("材料齐全，现予受理", "临时用地申请书（原件，一式两份）", "临时使用土地合同（复印件）", "土地利用现状照片")
        .doesNotContain("规划意见", "M01", "法定形式");
  }

  @Test
  void what_the_examination_finds_takes_the_place_of_what_the_application_declared() {
    RunningCase accepted =
        cases.application("LSYD").with(LIST, EVERYTHING + ",M08").with(NOTES, "M01 COPY").start()
            .complete(EXAMINE, LIST, EVERYTHING, NOTES, "M01 ORIGINAL");

    assertThat(states(accepted))
        .contains("M01 SUBMITTED ORIGINAL", "M02 SUBMITTED null")
        .noneMatch(state -> state.startsWith("M08"));
  }

  @Test
  void a_list_names_materials_of_the_item_and_describes_only_what_it_names() {
    RunningCase running = cases.start("LSYD");

    assertThat(running.refused(EXAMINE, LIST, EVERYTHING + ",M77"))
        .hasEntrySatisfying(LIST, message -> assertThat(message).contains("M77"));
    assertThat(running.refused(EXAMINE, LIST, EVERYTHING, NOTES, "M08 COPY")).containsOnlyKeys(NOTES);
    assertThat(running.refused(EXAMINE, LIST, EVERYTHING, NOTES, "M01 - " + "长".repeat(101))).containsOnlyKeys(NOTES);
  }

  @Test
  void the_correction_is_ticked_piece_by_piece() {
    RunningCase told =
        cases.application("LSYD").with(LIST, "M01").start()
            .complete(EXAMINE, "acceptance", "CORRECT", "missingMaterials", "M02,M03", LIST, "M01,M04,M05,M06,M07");

    assertThat(told.refused(RECEIVE_CORRECTION, LIST, "M02"))
        .hasEntrySatisfying(LIST, message -> assertThat(message).contains("M03").doesNotContain("M02"));
    assertThat(told.refused(RECEIVE_CORRECTION, LIST, "M02,M03,M04")).containsOnlyKeys(LIST);

    told.complete(RECEIVE_CORRECTION, "correctionComplete", false, LIST, "M02", NOTES, "M02 COPY");
    assertThat(states(told)).contains("M02 CORRECTED COPY", "M03 MISSING null");
    assertThat(told.open()).containsExactly(RECEIVE_CORRECTION);

    told.complete(RECEIVE_CORRECTION, LIST, "M03");
    assertThat(states(told)).contains("M02 CORRECTED COPY", "M03 CORRECTED null", "M04 SUBMITTED null");
    assertThat(told.complete(EXAMINE).notices(ApprovalNoticeKind.ACCEPTANCE)).singleElement().asString()
        .contains("材料齐全", "临时使用土地合同（复印件）");
  }

  @Test
  void only_what_the_item_allows_may_follow_and_the_notice_says_until_when() {
    RunningCase running = cases.start("GD-HB");
    assertThat(running.refused(EXAMINE, LIST, "M01,M02,M03,M04"))
        .hasEntrySatisfying(LIST, message -> assertThat(message).contains("M06").doesNotContain("M07"));

    running.complete(EXAMINE, LIST, ALL_BUT_DEFERRABLE);

    assertThat(running.notices(ApprovalNoticeKind.ACCEPTANCE)).singleElement().asString()
        .contains("经审查，现予容缺受理。已收到的材料：", "建设用地申请")
        .contains("应当于2026年3月9日（含当日）前补交：申请单位身份证明。").doesNotContain("材料齐全", "M07");
    assertThat(states(running)).contains("M07 DEFERRED null");
  }

  @Test
  void nothing_is_granted_while_a_deferred_material_is_outstanding_and_the_review_receives_it() {
    RunningCase running = cases.start("GD-HB").complete(EXAMINE, LIST, ALL_BUT_DEFERRABLE);
    running.until(DECIDE);
    assertThat(running.refused(DECIDE)).hasEntrySatisfying(
        "decision", message -> assertThat(message).contains("M07 申请单位身份证明"));

    running.complete(DECIDE, "decision", "RETURN", "decisionReason", "待补交材料");
    assertThat(running.refused(REVIEW, LIST, "M01")).containsOnlyKeys(LIST);
    running.complete(REVIEW, LIST, "M07", NOTES, "M07 BOTH").complete(DECIDE);

    assertThat(states(running)).contains("M07 SUBMITTED BOTH");
    assertThat(running.notices(ApprovalNoticeKind.GRANT)).hasSize(1);
  }

  private static List<String> states(RunningCase running) {
    return running.records("select material_code, status, form from case_material where case_number = :case").stream()
        .map(row -> row.get("material_code") + " " + row.get("status") + " " + row.get("form"))
        .toList();
  }
}
