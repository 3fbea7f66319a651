package org.chengnuo.silence;

/** What the supervisors conclude from the review of a silent approval. */
public enum PostReviewResult {
  UPHELD("维持"),
  CORRECT("更正"),
  REVOKE("撤销");

  private final String label;

  PostReviewResult(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
