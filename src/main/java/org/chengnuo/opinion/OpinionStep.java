package org.chengnuo.opinion;

import org.chengnuo.casework.OpinionStage;

/** At which step something is said about an opinion. */
enum OpinionStep implements OpinionStage {
  OPINION_SORTING("民情分办"),
  OPINION_ANSWER("民情答复");

  private final String label;

  OpinionStep(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
