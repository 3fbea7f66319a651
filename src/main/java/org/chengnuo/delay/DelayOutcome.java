package org.chengnuo.delay;

import org.chengnuo.label.Labelled;

/** What became of the explanation of a broken promise. */
enum DelayOutcome implements Labelled {
  PUBLISHED("已公布"),
  /** Another one for the same case was open, and explains this as well. */
  MERGED("并入原说明");

  private final String label;

  DelayOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
