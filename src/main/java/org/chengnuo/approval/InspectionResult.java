package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** What the inspectors found. */
public enum InspectionResult implements Labelled {
  PASS("通过"),
  FAIL("不通过");

  private final String label;

  InspectionResult(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
