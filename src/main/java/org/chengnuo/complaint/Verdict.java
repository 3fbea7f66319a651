package org.chengnuo.complaint;

import org.chengnuo.label.Labelled;

/** What is decided of a complaint. */
enum Verdict implements Labelled {
  UPHELD("投诉成立"),
  NOT_UPHELD("投诉不成立");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
