package org.chengnuo.opinion;

import org.chengnuo.label.Labelled;

/** What a section makes of an opinion that it was given. */
enum OpinionConclusion implements Labelled {
  ADOPTED("采纳", OpinionOutcome.ADOPTED),
  NOT_ADOPTED("不予采纳", OpinionOutcome.NOT_ADOPTED),
  ANSWERED("解答", OpinionOutcome.ANSWERED),
  /** It is another section's matter. */
  RETURNED("退回分办", null);

  private final String label;
  private final OpinionOutcome outcome;

  OpinionConclusion(String label, OpinionOutcome outcome) {
    this.label = label;
    this.outcome = outcome;
  }

  @Override
  public String label() {
    return label;
  }

  /** How the case ends with it; null where it does not. */
  OpinionOutcome outcome() {
    return outcome;
  }

  /** A question is answered, whatever else is adopted or not; any of them may be at the wrong section. */
  boolean fits(OpinionKind kind) {
    return this == RETURNED || (kind == OpinionKind.QUESTION) == (this == ANSWERED);
  }
}
