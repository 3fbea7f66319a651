package org.chengnuo.silence;

import static org.chengnuo.engine.ProcessVariable.choice;
import static org.chengnuo.engine.ProcessVariable.text;

import org.chengnuo.casework.CaseType;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.silence.SilenceClocks.Duty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contract of the process with forms and REST clients. */
@Configuration(proxyBeanMethods = false)
public final class SilenceFollowUp {

  public static final String KEY = "silence-follow-up";

  public static final ProcessVariable<String> FORMAL_DECISION_NOTE =
      text("formalDecisionNote").labelled("正式决定的内容").mandatory().example("准予备案，自默许之日起生效");
  public static final ProcessVariable<PostReviewResult> POST_REVIEW_RESULT =
      choice("postReviewResult", PostReviewResult.class).labelled("复核结论").mandatory()
          .reading(PostReviewResult.UPHELD, "维持：符合规定的条件")
          .reading(PostReviewResult.CORRECT, "更正：内容有误，更正后维持")
          .reading(PostReviewResult.REVOKE, "撤销：不符合规定的条件").example(PostReviewResult.UPHELD);
  public static final ProcessVariable<String> POST_REVIEW_NOTE =
      text("postReviewNote").labelled("复核意见（更正、撤销的必须写明理由）")
          .requiredWhen(POST_REVIEW_RESULT, PostReviewResult.CORRECT, PostReviewResult.REVOKE).example("符合规定的条件");
  public static final ProcessVariable<String> CORRECTION_RESULT =
      text("correctionResult").labelled("更正的内容").mandatory().example("面积更正为 1.2 公顷");
  public static final ProcessVariable<String> REVOCATION_REASON =
      text("revocationReason").labelled("撤销的理由").mandatory().example("不符合规定的条件");

  /** What the applicant is compensated for, or why for nothing (行政许可法 art. 69(4)). */
  public static final ProcessVariable<String> COMPENSATION_NOTE =
      text("compensationNote").labelled("赔偿意见（不予赔偿的写明理由）").mandatory().example("未造成损失，不予赔偿");

  static final CaseType TYPE =
      CaseType.followUp(KEY, "超时默许善后")
          .taskWithOwnDate("UserTask_IssueFormalDecision", FORMAL_DECISION_NOTE)
          .taskWithOwnDate("UserTask_PostReview", POST_REVIEW_RESULT, POST_REVIEW_NOTE)
          .taskWithOwnDate("UserTask_CorrectGrant", CORRECTION_RESULT)
          .taskWithOwnDate("UserTask_RevokeGrant", REVOCATION_REASON, COMPENSATION_NOTE)
          .clock(Duty.FORMAL_DECISION.name(), Duty.FORMAL_DECISION.definition())
          .clock(Duty.POST_REVIEW.name(), Duty.POST_REVIEW.definition())
          .clock(Duty.GRANT_CORRECTION.name(), Duty.GRANT_CORRECTION.definition())
          .clock(Duty.GRANT_REVOCATION.name(), Duty.GRANT_REVOCATION.definition())
          .outcome("EndEvent_GrantUpheld", SilenceOutcome.UPHELD)
          .outcome("EndEvent_GrantCorrected", SilenceOutcome.CORRECTED)
          .outcome("EndEvent_GrantRevoked", SilenceOutcome.REVOKED)
          .codes(SilenceCause.values())
          .codes(SilenceNoticeKind.values())
          .noticesByRegime(SilenceNotice.values())
          .declared();

  private SilenceFollowUp() {}

  @Bean
  static CaseType silenceCaseType() {
    return TYPE;
  }
}
