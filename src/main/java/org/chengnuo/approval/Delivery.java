package org.chengnuo.approval;

/** How the applicant gets the result. */
public enum Delivery {
  PICKUP("窗口领取"),
  DOOR("送证上门");

  private final String label;

  Delivery(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
