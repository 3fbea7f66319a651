package org.chengnuo.silence;

import static org.chengnuo.engine.ProcessVariable.choice;
import static org.chengnuo.engine.ProcessVariable.text;

import org.chengnuo.engine.ProcessVariable;

/** The contract of the process with forms and REST clients: its key and variables. */
public final class SilenceFollowUp {

  public static final String KEY = "silence-follow-up";

  public static final ProcessVariable<String> FORMAL_DECISION_NOTE = text("formalDecisionNote");
  public static final ProcessVariable<PostReviewResult> POST_REVIEW_RESULT =
      choice("postReviewResult", PostReviewResult.class);
  public static final ProcessVariable<String> POST_REVIEW_NOTE = text("postReviewNote");
  public static final ProcessVariable<String> CORRECTION_RESULT = text("correctionResult");
  public static final ProcessVariable<String> REVOCATION_REASON = text("revocationReason");

  /** What the applicant is compensated for, or why for nothing (行政许可法 art. 69(4)). */
  public static final ProcessVariable<String> COMPENSATION_NOTE = text("compensationNote");

  private SilenceFollowUp() {}
}
