package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** How the applicant gets the result. */
public enum Delivery implements Labelled {
  PICKUP("窗口领取"),
  DOOR("送证上门");

  private final String label;

  Delivery(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
