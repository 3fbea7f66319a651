package org.chengnuo.complaint;

import org.chengnuo.label.Labelled;

/** How a complaint ends. */
enum ComplaintOutcome implements Labelled {
  UPHELD("投诉成立"),
  NOT_UPHELD("投诉不成立"),
  NOT_ACCEPTED("不予受理"),
  WITHDRAWN("撤回终止");

  private final String label;

  ComplaintOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
