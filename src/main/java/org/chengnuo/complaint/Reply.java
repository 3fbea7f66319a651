package org.chengnuo.complaint;

import org.chengnuo.label.Labelled;

/** What the complainant says to the answer. */
enum Reply implements Labelled {
  NO_APPEAL("不申请复核"),
  APPEAL("申请复核");

  private final String label;

  Reply(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
