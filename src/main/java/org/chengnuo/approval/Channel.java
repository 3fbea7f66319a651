package org.chengnuo.approval;

/** How an application came in. */
public enum Channel {
  WINDOW("窗口"),
  ONLINE("网上"),
  PHONE("电话");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
