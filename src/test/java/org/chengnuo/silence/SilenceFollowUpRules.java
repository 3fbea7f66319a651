package org.chengnuo.silence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.chengnuo.support.RunningCase.NOTHING;
import static org.chengnuo.support.Time.at;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.chengnuo.approval.ApprovalTest;
import org.chengnuo.approval.ApprovalNoticeKind;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.support.DayOff;
import org.chengnuo.support.Http;
import org.chengnuo.support.RunningCase;
import org.chengnuo.support.Time;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the process does; run on both databases. */
abstract class SilenceFollowUpRules extends ApprovalTest {

  private static final String DECISION = "UserTask_IssueFormalDecision";
  private static final String REVIEW = "UserTask_PostReview";
  private static final String CORRECT = "UserTask_CorrectGrant";
  private static final String REVOKE = "UserTask_RevokeGrant";
  private static final String DECISION_DUE = "TimerEvent_FormalDecisionDue";
  private static final String REVIEW_DUE = "TimerEvent_PostReviewDue";

  @Autowired Http http;

  private RunningCase silent;
  private RunningCase followUp;

  /** A filing of three days, granted by silence at the close of Thursday, 5 March. */
  @BeforeEach
  void grantedBySilence() {
    silent = cases.awaitingReview("SSNYD");
    silent.fire("TimerEvent_SilenceDue");
    followUp = silent.followUp(SilenceFollowUp.KEY);
  }

  private void issueDecision() {
    followUp.complete(DECISION, "formalDecisionNote", "准予备案");
  }

  private void conclude(String result) {
    issueDecision();
    followUp.complete(REVIEW, "postReviewResult", result, "postReviewNote", "核对了全部材料");
  }

  @Test
  void whoHasAFollowUpIsRecordedWithItsCaseLikeWhoHadTheCase() {
    String task = followUp.task(DECISION).getId();
    http.as("approver1").post("/engine-rest/task/" + task + "/claim", Map.of("userId", "approver1"));
    http.as("supervisor1").post("/api/tasks/" + task + "/hand-over", Map.of("to", "approver1", "reason", "重复"));
    followUp.completeOver(http.as("approver1"), DECISION, "formalDecisionNote", "准予备案");
    followUp.completeOver(http.as("supervisor2"), REVIEW, "postReviewResult", "UPHELD");

    assertThat(silent.rows("select task, to_person, by_person, reason from hand_over where case_number = :case"
            + " and task in ('UserTask_IssueFormalDecision', 'UserTask_PostReview') order by id"))
        .containsExactly("UserTask_IssueFormalDecision approver1 approver1 认领",
            "UserTask_PostReview supervisor2 supervisor2 直接办理");
  }

  @Test
  void theTimeToMakeItGoodMovesWithTheCalendar() {
    assertThat(followUp.due(DECISION_DUE)).contains(Time.at("2026-03-06 17:30"));

    DayOff.during(http, "2026-03-06", () -> {
      assertThat(followUp.due(DECISION_DUE)).contains(Time.at("2026-03-09 17:30"));
      assertThat(followUp.taskDue(DECISION)).isEqualTo(Time.at("2026-03-09 17:30"));
      assertThat(followUp.due(REVIEW_DUE)).contains(Time.at("2026-03-20 17:30"));
    });

    assertThat(followUp.taskDue(DECISION)).isEqualTo(Time.at("2026-03-06 17:30"));
  }

  @Test
  void whatWasToBeDoneInItsTimeStandsOnTheLedgerOfTheCase() {
    conclude("CORRECT");

    assertThat(silent.rows("select clock_name, kind from clock_entry where case_number = :case"
            + " and clock_name <> 'HANDLING' order by recorded_at, clock_name, seq"))
        .containsExactlyInAnyOrder(
            "FORMAL_DECISION START", "FORMAL_DECISION STOP", "POST_REVIEW START", "POST_REVIEW STOP",
            "GRANT_CORRECTION START", "EXPLANATION START");
  }

  @Test
  void aFollowUpThatRunsIsNotBegunAgain() {
    assertThatThrownBy(() -> silent.start(SilenceFollowUp.KEY)).rootCause().isInstanceOf(ConflictException.class);
    assertThat(silent.followUps(SilenceFollowUp.KEY)).hasSize(1);
  }

  @Test
  void whoFollowsACaseUpDoesNotBecomeAnswerableForIt() {
    String answerable = silent.value("select answerable from case_file where case_number = :case");
    followUp.completeOver(http.as("approver1"), DECISION, "formalDecisionNote", "准予备案");
    assertThat(silent.value("select answerable from case_file where case_number = :case")).isEqualTo(answerable);
  }

  @Test
  void theApproversOweTheFormalDecisionByTheCloseOfTheNextWorkingDay() {
    assertThat(followUp.open()).containsExactly(DECISION);
    assertThat(followUp.groups(DECISION)).containsExactly("approvers");
    assertThat(followUp.taskDue(DECISION)).isEqualTo(at("2026-03-06 17:30"));
    assertThat(followUp.due(DECISION_DUE)).contains(at("2026-03-06 17:30"));
    assertThat(followUp.task(DECISION).getPriority()).isEqualTo(65);
  }

  @Test
  void theFormalDecisionIsServedAndTheGrantReviewedWithinTenWorkingDaysOfTheSilence() {
    Time.set("2026-03-06 15:00");
    issueDecision();

    assertThat(silent.notices(ApprovalNoticeKind.GRANT)).singleElement().asString().contains("补发正式决定", "准予备案");
    assertThat(silent.rows("select note, issued_by from formal_decision where case_number = :case"))
        .containsExactly("准予备案 approver1");
    assertThat(followUp.open()).containsExactly(REVIEW);
    assertThat(followUp.groups(REVIEW)).containsExactly("supervisors");
    assertThat(followUp.taskDue(REVIEW)).isEqualTo(at("2026-03-19 17:30"));
    assertThat(followUp.due(REVIEW_DUE)).contains(at("2026-03-19 17:30"));
  }

  @Test
  void aLateFormalDecisionIsAnsweredForAndShownToTheHeads() {
    int before = silent.accountability().size();
    followUp.claim(DECISION, "approver1").fire(DECISION_DUE);

    assertThat(silent.accountability().subList(before, silent.accountability().size()))
        .containsExactly("LATE_FORMAL_DECISION UserTask_IssueFormalDecision approver1");
    assertThat(followUp.task(DECISION).getPriority()).isEqualTo(70);
    assertThat(followUp.groups(DECISION)).containsExactly("approvers", "heads");
    issueDecision();
    assertThat(followUp.open()).containsExactly(REVIEW);
    assertThat(followUp.groups(REVIEW)).containsExactly("supervisors");
  }

  @Test
  void aFormalDecisionInTimeLeavesNoRedCardBehind() {
    issueDecision();

    assertThat(followUp.hasTimer(DECISION_DUE)).isFalse();
  }

  @Test
  void aLateReviewIsAnsweredForByWhoeverHasIt() {
    issueDecision();
    followUp.claim(REVIEW, "supervisor1").fire(REVIEW_DUE);

    assertThat(silent.accountability()).endsWith("LATE_POST_REVIEW UserTask_PostReview supervisor1");
    assertThat(followUp.task(REVIEW).getPriority()).isEqualTo(70);
    assertThat(followUp.open()).containsExactly(REVIEW);
  }

  @Test
  void theReviewIsLateAlsoWhereTheFormalDecisionNeverCame() {
    followUp.fire(DECISION_DUE).fire(REVIEW_DUE);

    assertThat(silent.accountability())
        .endsWith(
            "LATE_FORMAL_DECISION UserTask_IssueFormalDecision null",
            "LATE_POST_REVIEW UserTask_IssueFormalDecision null");
  }

  @Test
  void anUpheldGrantEndsTheFollowUp() {
    conclude("UPHELD");

    assertThat(followUp.ended()).isTrue();
    assertThat(followUp.passed("EndEvent_GrantUpheld")).isTrue();
    assertThat(followUp.outcome()).isEqualTo(SilenceOutcome.UPHELD);
    assertThat(silent.rows("select result, note, reviewed_by from post_review where case_number = :case"))
        .containsExactly("UPHELD 核对了全部材料 supervisor1");
    assertThat(silent.rows("select revoked_at from certificate where case_number = :case")).containsExactly("null");
  }

  @Test
  void aGrantToBeCorrectedIsCorrectedByTheApproversAndTheApplicantToldWithRemedies() {
    conclude("CORRECT");
    assertThat(followUp.groups(CORRECT)).containsExactly("approvers");
    assertThat(followUp.taskDue(CORRECT)).isEqualTo(at("2026-03-12 17:30"));
    assertThat(followUp.hasTimer(REVIEW_DUE)).isFalse();

    followUp.complete(CORRECT, "correctionResult", "设施面积更正为6.2亩");

    assertThat(followUp.ended()).isTrue();
    assertThat(followUp.passed("EndEvent_GrantCorrected")).isTrue();
    assertThat(followUp.outcome()).isEqualTo(SilenceOutcome.CORRECTED);
    assertThat(silent.rows("select correction, corrected_by from grant_correction where case_number = :case"))
        .containsExactly("设施面积更正为6.2亩 approver1");
    assertThat(silent.notices(SilenceNoticeKind.GRANT_CORRECTION))
        .singleElement()
        .asString()
        .contains("更〔2026〕", "《超时默许通知书》（", "《备案告知书》（", "设施面积更正为6.2亩", "行政复议", "行政诉讼");
    assertThat(silent.rows("select revoked_at from certificate where case_number = :case")).containsExactly("null");
  }

  @Test
  void aLateCorrectionIsAnsweredForAndShownToTheHeads() {
    conclude("CORRECT");
    followUp.claim(CORRECT, "approver1").fire("TimerEvent_CorrectionDue");

    assertThat(silent.accountability()).endsWith("LATE_CORRECTION UserTask_CorrectGrant approver1");
    assertThat(followUp.groups(CORRECT)).containsExactly("approvers", "heads");
    assertThat(followUp.task(CORRECT).getPriority()).isEqualTo(70);
  }

  @Test
  void aLateRevocationIsAnsweredForByWhoeverHasIt() {
    conclude("REVOKE");
    followUp.fire("TimerEvent_RevocationDue");

    assertThat(silent.accountability()).endsWith("LATE_REVOCATION UserTask_RevokeGrant null");
    assertThat(followUp.task(REVOKE).getPriority()).isEqualTo(70);
    assertThat(followUp.open()).containsExactly(REVOKE);
  }

  @Test
  void aRevokedGrantIsRecordedMarkedOnTheCertificateAndToldWithReasonCompensationAndRemedies() {
    silent.complete("UserTask_SealCertificate").complete("UserTask_HandOver");
    conclude("REVOKE");
    assertThat(followUp.groups(REVOKE)).containsExactly("heads");
    assertThat(followUp.taskDue(REVOKE)).isEqualTo(at("2026-04-02 17:30"));

    followUp.complete(REVOKE, "revocationReason", "占用永久基本农田", "compensationNote", "赔偿已发生的勘测费用");

    assertThat(followUp.ended()).isTrue();
    assertThat(followUp.passed("EndEvent_GrantRevoked")).isTrue();
    assertThat(followUp.outcome()).isEqualTo(SilenceOutcome.REVOKED);
    assertThat(silent.rows("select reason, compensation, revoked_by from grant_revocation where case_number = :case"))
        .containsExactly("占用永久基本农田 赔偿已发生的勘测费用 head1");
    assertThat(silent.value("select revoked_at is not null from certificate where case_number = :case"))
        .isEqualTo("true");
    assertThat(silent.notices(SilenceNoticeKind.REVOCATION))
        .singleElement()
        .asString()
        .contains("销〔2026〕", "事后复核", "占用永久基本农田", "勘测费用", "行政复议", "行政诉讼")
        .contains("《超时默许通知书》（", "《备案告知书》（", "《设施农业用地备案回执》（", "同时失效，请交回");
  }

  @Test
  void aRevokedCertificateIsNeitherSealedNorHandedOver() {
    conclude("REVOKE");
    followUp.complete(REVOKE, "revocationReason", "占用永久基本农田", "compensationNote", "没有损失");

    assertThatThrownBy(() -> silent.complete("UserTask_SealCertificate")).hasStackTraceContaining("默许结果已经撤销，证书不得再盖章或者发放");

    assertThat(silent.open()).containsExactly("UserTask_SealCertificate");
  }

  private void revoke() {
    conclude("REVOKE");
    followUp.complete(REVOKE, "revocationReason", "占用永久基本农田", "compensationNote", "赔偿勘测费用");
  }

  private JsonNode shown() {
    return http.as("supervisor1").get("/api/cases/" + silent.number()).json();
  }

  private static String sheet(RunningCase process, Http.Caller caller, String task) {
    String path = "/engine-rest/task/" + process.task(task).getId() + "/form-variables";
    return caller.get(path).json().at("/caseSheet/value").asText();
  }

  @Test
  void aRevokedCertificateReadsAsRevokedInTheApiAlthoughItWasSealedAndDelivered() {
    silent.complete("UserTask_SealCertificate").complete("UserTask_HandOver");
    assertThat(shown().at("/certificate/state").asText()).isEqualTo("DELIVERED");
    assertThat(shown().at("/certificate/stateLabel").asText()).isEqualTo("已送达");
    assertThat(shown().at("/decision/state").asText()).isEqualTo("VALID");
    revoke();

    JsonNode shown = shown();
    assertThat(shown.at("/state").asText() + shown.at("/stateLabel").asText()).isEqualTo("GRANT_REVOKED默许结果已撤销");
    assertThat(shown.at("/outcome").asText()).as("how the case ended stays").isEqualTo("GRANTED_BY_SILENCE");
    assertThat(shown.at("/certificate/state").asText()).isEqualTo("REVOKED");
    assertThat(shown.at("/certificate/stateLabel").asText()).isEqualTo("已撤销");
    assertThat(shown.at("/certificate/revokedAt").asText()).isNotEmpty();
    assertThat(shown.at("/decision/state").asText()).isEqualTo("REVOKED");
    assertThat(shown.at("/followUps").findValuesAsText("kind"))
        .containsSubsequence("FORMAL_DECISION", "POST_REVIEW_REVOKE", "GRANT_REVOKED");
    shown.get("notices").forEach(
        notice ->
            assertThat(notice.path("stateLabel").asText())
                .as(notice.toString())
                .isEqualTo(List.of("GRANT", "SILENCE").contains(notice.get("kind").asText()) ? "已撤销" : ""));
  }

  @Test
  void aRevocationIsSeenAtTheTasksThatAreStillOpenAndInTheirListsAndInCockpit() {
    revoke();

    RunningCase delay = silent.followUp("delay-explanation");
    assertThat(sheet(silent, http.as("certifier1"), "UserTask_SealCertificate"))
        .contains("默许结果已撤销", "证件状态", ">已撤销<", "占用永久基本农田", "赔偿勘测费用");
    assertThat(sheet(delay, http.as("head1"), "UserTask_ExplainDelay")).contains("默许结果已撤销", "复核结论为撤销");
    for (RunningCase running : List.of(silent, delay)) {
      assertThat(http.as("supervisor1").get("/engine-rest/process-instance/" + running.instance() + "/variables")
              .json().at("/caseState/value").asText())
          .isEqualTo("默许结果已撤销");
    }
    assertThat(silent.accountability()).noneMatch(entry -> entry.startsWith("LATE_CERTIFICATE"));
    silent.fire("TimerEvent_CertificateOverdue");
    assertThat(silent.accountability()).noneMatch(entry -> entry.startsWith("LATE_CERTIFICATE"));
  }

  @Test
  void aCorrectedGrantIsShownAsSuchAndStillCertified() {
    conclude("CORRECT");
    assertThat(shown().at("/state").asText()).isEqualTo("OPEN");
    followUp.complete(CORRECT, "correctionResult", "设施面积更正为6.2亩");

    assertThat(sheet(silent, http.as("certifier1"), "UserTask_SealCertificate"))
        .contains("默许结果已更正", "设施面积更正为6.2亩");
    silent.complete("UserTask_SealCertificate").complete("UserTask_HandOver");
    assertThat(shown().at("/state").asText()).isEqualTo("GRANT_CORRECTED");
    assertThat(shown().at("/decision/stateLabel").asText()).isEqualTo("已更正");
    assertThat(shown().at("/certificate/state").asText()).isEqualTo("DELIVERED");
  }

  @Test
  void nobodyPlantsAStateOfTheGrant() {
    issueDecision();
    Http.Answer refused =
        silent.completeOver(
            http.as("certifier1"), "UserTask_SealCertificate", "sealApplied", true, "caseState", "默许结果已撤销");

    assertThat(refused.status()).isEqualTo(400);
    assertThat(silent.open()).containsExactly("UserTask_SealCertificate");
  }

  @Test
  void anUpheldGrantNeedsNoNote() {
    issueDecision();
    followUp.complete(REVIEW, "postReviewNote", NOTHING);

    assertThat(followUp.passed("EndEvent_GrantUpheld")).isTrue();
  }

  @Test
  void everybodyDoesTheirPartOverRestAndNobodyElse() {
    assertThat(followUp.seenBy(http.as("head1"), DECISION)).isFalse();
    followUp.fire(DECISION_DUE);
    assertThat(followUp.seenBy(http.as("head1"), DECISION)).isTrue();
    refused("reviewer1", DECISION, "formalDecisionNote", "准予备案");
    done("head1", DECISION, "formalDecisionNote", "准予备案");
    refused("approver1", REVIEW, "postReviewResult", "UPHELD");
    done("supervisor1", REVIEW, "postReviewResult", "REVOKE", "postReviewNote", "不符合条件");
    refused("supervisor1", REVOKE, "revocationReason", "不符合条件", "compensationNote", "没有损失");
    done("head1", REVOKE, "revocationReason", "不符合条件", "compensationNote", "没有损失");

    assertThat(followUp.passed("EndEvent_GrantRevoked")).isTrue();
    assertThat(silent.rows("select issued_by from formal_decision where case_number = :case")).containsExactly("head1");
    assertThat(silent.rows("select reviewed_by from post_review where case_number = :case"))
        .containsExactly("supervisor1");
    assertThat(silent.rows("select revoked_by from grant_revocation where case_number = :case"))
        .containsExactly("head1");
  }

  private void done(String user, String task, Object... answers) {
    String form = followUp.form(http.as(user), task).body();
    for (int i = 0; i < answers.length; i += 2) {
      assertThat(form).contains("\"key\": \"" + answers[i] + "\"");
    }
    assertThat(followUp.completeOver(http.as(user), task, answers)).extracting(Http.Answer::status).isEqualTo(204);
  }

  private void refused(String user, String task, Object... answers) {
    assertThat(followUp.completeOver(http.as(user), task, answers)).extracting(Http.Answer::status).isEqualTo(403);
  }

  @Test
  void everyAnswerIsRequiredWhereItMatters() {
    assertThatThrownBy(() -> followUp.complete(DECISION, "formalDecisionNote", NOTHING)).hasStackTraceContaining("请填写正式决定的内容");
    issueDecision();
    assertThatThrownBy(() -> followUp.complete(REVIEW, "postReviewResult", NOTHING)).hasStackTraceContaining("请选择复核结论");
    assertThatThrownBy(() -> followUp.complete(REVIEW, "postReviewResult", "REVOKE", "postReviewNote", NOTHING))
        .hasStackTraceContaining("更正或者撤销的，请写明理由");
    assertThat(followUp.open()).containsExactly(REVIEW);
    followUp.complete(REVIEW, "postReviewResult", "REVOKE", "postReviewNote", "不符合条件");
    assertThatThrownBy(() -> followUp.complete(REVOKE, "revocationReason", "不符合条件", "compensationNote", NOTHING))
        .hasStackTraceContaining("请填写赔偿意见");
    assertThat(followUp.open()).containsExactly(REVOKE);
  }

  @Test
  void aCorrectionNeedsItsContent() {
    issueDecision();
    followUp.complete(REVIEW, "postReviewResult", "CORRECT", "postReviewNote", "面积有误");

    assertThatThrownBy(() -> followUp.complete(CORRECT, "correctionResult", NOTHING)).hasStackTraceContaining("请填写更正的内容");
    assertThat(followUp.open()).containsExactly(CORRECT);
  }
}
