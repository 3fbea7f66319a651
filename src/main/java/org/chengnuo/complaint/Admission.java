package org.chengnuo.complaint;

import org.chengnuo.label.Labelled;

/** Whether the bureau takes a complaint up. */
enum Admission implements Labelled {
  ACCEPT("受理"),
  REFUSE("不予受理");

  private final String label;

  Admission(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
