package org.chengnuo.delay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengnuo.support.Time.at;

import org.chengnuo.approval.AdministrativeApproval;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.support.DayOff;
import org.chengnuo.support.Http;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the process does; run on both databases. */
abstract class DelayExplanationRules extends ApprovalTest {

  private static final String EXPLAIN = "UserTask_ExplainDelay";
  private static final String DUE = "TimerEvent_ExplanationDue";

  @Autowired Http http;

  private RunningCase broken;

  @AfterEach
  void withdraw() {
    if (broken != null) {
      // The same applicant comes again with the same.
      broken.message(AdministrativeApproval.MESSAGE_WITHDRAWN);
    }
  }

  /** A case of three days whose promise was broken on Thursday, 5 March, and its explanation. */
  private RunningCase broken() {
    broken = cases.accepted("BDC-BG", "applicantType", "ORGANIZATION", "applicantName", "河套建设有限公司（演示）",
        "applicantId", "11150800MB1A23457C");
    Time.set("2026-03-05 17:30");
    return broken;
  }

  @Test
  void aBrokenPromiseIsForTheHeadsToExplainByTheCloseOfTheNextWorkingDay() {
    RunningCase explanation = broken().start(DelayExplanation.KEY);

    assertThat(explanation.open()).containsExactly(EXPLAIN);
    assertThat(explanation.groups(EXPLAIN)).containsExactly("heads");
    assertThat(explanation.taskDue(EXPLAIN)).isEqualTo(at("2026-03-06 17:30"));
    assertThat(explanation.due(DUE)).contains(at("2026-03-06 17:30"));
    assertThat(explanation.task(EXPLAIN).getPriority()).isEqualTo(65);
    assertThat(explanation.task(EXPLAIN).getCamundaFormRef().getKey()).isEqualTo("explain-delay");
  }

  @Test
  void theTimeToExplainMovesWithTheCalendar() {
    RunningCase explanation = broken().start(DelayExplanation.KEY);

    DayOff.during(http, "2026-03-06", () -> {
      assertThat(explanation.due(DUE)).contains(at("2026-03-09 17:30"));
      assertThat(explanation.taskDue(EXPLAIN)).isEqualTo(at("2026-03-09 17:30"));
    });

    assertThat(explanation.due(DUE)).contains(at("2026-03-06 17:30"));
  }

  @Test
  void theWeekendGivesNoTimeToExplainAndTakesNone() {
    RunningCase slow = cases.accepted("BDC-BG");
    Time.set("2026-03-06 17:30");

    assertThat(slow.start(DelayExplanation.KEY).taskDue(EXPLAIN)).isEqualTo(at("2026-03-09 17:30"));
  }

  @Test
  void theReasonIsPublishedWithoutTheCaseAndSentToTheApplicant() {
    RunningCase slow = broken();
    RunningCase explanation = slow.start(DelayExplanation.KEY);

    explanation.complete(EXPLAIN, "delayReason", "权籍调查成果反复核对，超出承诺时限");

    assertThat(explanation.ended()).isTrue();
    assertThat(explanation.passed("EndEvent_DelayPublished")).isTrue();
    assertThat(explanation.outcome()).isEqualTo(DelayOutcome.PUBLISHED);
    assertThat(slow.rows("select open_case, reason, explained_by, promised_due from delay_explanation "
            + "where case_number = :case and published_at is not null"))
        .containsExactly("null 权籍调查成果反复核对，超出承诺时限 head1 2026-03-05");
    assertThat(slow.notices(DelayNotice.DELAY))
        .singleElement()
        .asString()
        .contains(slow.number(), "超〔2026〕", "权籍调查成果反复核对", "公布");
    var published = http.anonymous().get("/api/public/delay-explanations");
    assertThat(published.status()).isEqualTo(200);
    assertThat(published.body())
        .contains("权籍调查成果反复核对，超出承诺时限", "2026-03-05")
        .doesNotContain(slow.number(), "河套建设");
    assertThat(slow.accountability()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "河套建设有限公司（演示）材料迟交",
        "河 套 建 设 有限公司(演示) 材料迟交",
        "11150800MB1A23457C 材料迟交",
        "1115-0800-mb1a-23457c 材料迟交",
        "电话13800000000未接通",
        "电话 138 0000 0000 未接通",
        "邻居电话139-1111-2222未接通",
        "共有人11010519491231002X下落不明"
      })
  void aReasonThatNamesSomebodyIsRefusedAndNothingIsPublished(String reason) {
    RunningCase slow = broken();
    RunningCase explanation = slow.start(DelayExplanation.KEY);

    assertThatThrownBy(() -> explanation.complete(EXPLAIN, "delayReason", reason))
        .hasStackTraceContaining("将向社会公布，不得含有");

    assertThat(explanation.open()).containsExactly(EXPLAIN);
    assertThat(slow.notices(DelayNotice.DELAY)).isEmpty();
    assertThat(slow.rows("select reason from delay_explanation where case_number = :case")).containsExactly("null");
  }

  @Test
  void figuresThatIdentifyNobodyMayBePublished() {
    RunningCase explanation = broken().start(DelayExplanation.KEY);

    explanation.complete(EXPLAIN, "delayReason", "依据自然资规〔2019〕4号，图斑1508212026010800123需重新核对3次，共20260302件");

    assertThat(explanation.ended()).isTrue();
  }

  @Test
  void theHeadsExplainOverRestAndNobodyElseDoes() {
    RunningCase explanation = broken().start(DelayExplanation.KEY);

    assertThat(explanation.seenBy(http.as("head1"), EXPLAIN)).isTrue();
    assertThat(explanation.seenBy(http.as("reviewer1"), EXPLAIN)).isFalse();
    assertThat(explanation.form(http.as("head1"), EXPLAIN).body()).contains("\"key\": \"delayReason\"");
    assertThat(explanation.completeOver(http.as("reviewer1"), EXPLAIN, "delayReason", "人手不足").status()).isEqualTo(403);
    var named = explanation.completeOver(http.as("head1"), EXPLAIN, "delayReason", "河套建设有限公司（演示）迟交");
    assertThat(named.status()).isEqualTo(400);
    assertThat(named.body()).contains("delayReason", "不得含有申请人姓名或名称");
    assertThat(explanation.completeOver(http.as("head1"), EXPLAIN, "delayReason", "人手不足").status()).isEqualTo(204);
    assertThat(explanation.ended()).isTrue();
  }

  @Test
  void aReasonIsRequiredAndNothingElseIsTaken() {
    RunningCase explanation = broken().start(DelayExplanation.KEY);

    assertThatThrownBy(() -> explanation.complete(EXPLAIN, "delayReason", "  ")).hasStackTraceContaining("请填写超期原因");
    assertThatThrownBy(() -> explanation.complete(EXPLAIN, "decision", "GRANT"))
        .hasStackTraceContaining("decision：该环节不接受此变量");
    assertThat(explanation.open()).containsExactly(EXPLAIN);
  }

  @Test
  void aDayWithoutAnExplanationIsAnsweredForAndTheTaskStaysOpenAtTheFrontOfTheList() {
    RunningCase slow = broken();
    RunningCase explanation = slow.start(DelayExplanation.KEY).claim(EXPLAIN, "head1");

    explanation.fire(DUE);

    assertThat(slow.accountability()).containsExactly("LATE_EXPLANATION UserTask_ExplainDelay head1");
    assertThat(explanation.task(EXPLAIN).getPriority()).isEqualTo(70);
    assertThat(explanation.complete(EXPLAIN, "delayReason", "人手不足").ended()).isTrue();
  }

  @Test
  void aSecondExplanationIsNotAskedForWhileOneIsOpen() {
    RunningCase slow = broken();
    RunningCase first = slow.start(DelayExplanation.KEY);

    RunningCase second = slow.start(DelayExplanation.KEY);

    assertThat(second.ended()).isTrue();
    assertThat(second.passed("EndEvent_AlreadyOpen")).isTrue();
    assertThat(second.outcome()).isEqualTo(DelayOutcome.MERGED);
    assertThat(slow.followUps(DelayExplanation.KEY)).hasSize(1);
    first.complete(EXPLAIN, "delayReason", "人手不足");
    assertThat(slow.start(DelayExplanation.KEY).open()).containsExactly(EXPLAIN);
  }
}
