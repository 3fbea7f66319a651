package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** How an application came in. */
public enum Channel implements Labelled {
  WINDOW("窗口"),
  ONLINE("网上"),
  PHONE("电话");

  private final String label;

  Channel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
