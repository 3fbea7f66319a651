package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** What a consulted section says. */
public enum Opinion implements Labelled {
  AGREE("同意"),
  DISAGREE("不同意");

  private final String label;

  Opinion(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
