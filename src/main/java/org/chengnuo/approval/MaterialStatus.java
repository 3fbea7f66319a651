package org.chengnuo.approval;

/** What is known of one material of a case. */
public enum MaterialStatus {
  /** Handed in with the application, or found there at the examination. */
  SUBMITTED("已提交"),
  /** Required, and whoever listed what was handed in did not find it. */
  ABSENT("未提交"),
  /** Demanded by a correction notice and not handed in since. */
  MISSING("待补正"),
  /** Handed in after a correction notice. */
  CORRECTED("已补正"),
  /** Accepted without it, to be handed in by a day (容缺受理). */
  DEFERRED("容缺待补");

  private final String label;

  MaterialStatus(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }

  /** Whether the bureau has it. */
  public boolean received() {
    return this == SUBMITTED || this == CORRECTED;
  }
}
