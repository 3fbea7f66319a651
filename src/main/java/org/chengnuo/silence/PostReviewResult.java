package org.chengnuo.silence;

import org.chengnuo.label.Labelled;

/** What the supervisors conclude from the review of a silent approval. */
public enum PostReviewResult implements Labelled {
  UPHELD("维持", "复核维持"),
  CORRECT("更正", "复核结论为更正，待更正"),
  REVOKE("撤销", "复核结论为撤销，待作出撤销决定");

  private final String label;
  private final String told;

  PostReviewResult(String label, String told) {
    this.label = label;
    this.told = told;
  }

  @Override
  public String label() {
    return label;
  }

  /** What the case is in until the conclusion is carried out, in Chinese. */
  String told() {
    return told;
  }
}
