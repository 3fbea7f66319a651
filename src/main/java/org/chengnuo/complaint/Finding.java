package org.chengnuo.complaint;

import org.chengnuo.label.Labelled;

/** What an investigation has found. */
enum Finding implements Labelled {
  CONFIRMED("属实"),
  PARTLY_CONFIRMED("部分属实"),
  UNCONFIRMED("不属实");

  private final String label;

  Finding(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
