package org.chengnuo.opinion;

import org.chengnuo.label.Labelled;

/** What somebody wants of the bureau. */
enum OpinionKind implements Labelled {
  SUGGESTION("建议"),
  OPINION("意见"),
  QUESTION("咨询");

  private final String label;

  OpinionKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
