package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** What the window concludes from the materials (行政许可法 art. 32). */
public enum Acceptance implements Labelled {
  ACCEPT("受理"),
  CORRECT("补正"),
  REJECT("不予受理");

  private final String label;

  Acceptance(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
