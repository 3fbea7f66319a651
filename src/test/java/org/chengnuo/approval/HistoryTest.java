package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.RunningCases.Draft;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the engine itself keeps of a case: nothing about the applicant and nothing that the case tables hold. */
@H2Test
class HistoryTest extends ApprovalTest {

  @Autowired private FormService formService;
  @Autowired private JdbcClient jdbc;

  @Test
  void aRunningCaseKeepsOnlyWhatTaskListsShow() {
    RunningCase running = cases.start("LSYD").until(ApprovalSteps.REVIEW);

    assertThat(names("ACT_RU_VARIABLE", running))
        .containsExactlyInAnyOrder("caseNumber", "serviceItem", "serviceItemName", "applicantName");
  }

  @Test
  void theHistoryOfAnEndedCaseKeepsItsNumberItemAndOutcome() {
    RunningCase ended = cases.start("BDC-DY").untilEnd();

    assertThat(names("ACT_HI_VARINST", ended)).containsExactlyInAnyOrder("caseNumber", "serviceItem", "outcome");
    assertThat(ended.history("caseNumber")).isEqualTo(ended.number());
    assertThat(ended.history("serviceItem")).isEqualTo("BDC-DY");
    assertThat(ended.history("outcome")).isEqualTo("GRANTED");
  }

  @Test
  void noTableOfTheEngineHoldsTheApplicantsNumberOrPhone() {
    Draft draft = cases.application("BDC-DY").with("applicantPhone", "13900001234");
    RunningCase submitted = draft.start().until(ApprovalSteps.REVIEW);
    cases.as(
        "reviewer1",
        () ->
            formService.submitTaskForm(
                submitted.task(ApprovalSteps.REVIEW).getId(),
                Map.of("reviewOpinion", "独一无二的意见", "reviewRecommendation", "GRANT")));
    submitted.untilEnd();

    for (String secret : List.of(draft.text("applicantId"), "13900001234", "独一无二的意见")) {
      for (String column : List.of("ACT_RU_VARIABLE.TEXT_", "ACT_HI_VARINST.TEXT_", "ACT_HI_DETAIL.TEXT_")) {
        String[] names = column.split("\\.");
        assertThat(
                jdbc.sql("select count(*) from " + names[0] + " where " + names[1] + " = :secret")
                    .param("secret", secret)
                    .query(Integer.class)
                    .single())
            .as(column)
            .isZero();
      }
    }
    assertThat(jdbc.sql("select count(*) from ACT_HI_DETAIL").query(Integer.class).single()).isZero();
  }

  private List<String> names(String table, RunningCase of) {
    return jdbc.sql("select NAME_ from " + table + " where PROC_INST_ID_ = :id")
        .param("id", of.instance())
        .query(String.class)
        .list();
  }
}
