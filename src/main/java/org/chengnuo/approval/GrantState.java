package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** What a grant is worth now, whatever the day of its decision said. */
public enum GrantState implements Labelled {
  VALID("有效"),
  /** The review of a silent approval has put its content right. */
  CORRECTED("已更正"),
  /** The review of a silent approval has taken it back (for permits 行政许可法 art. 69). */
  REVOKED("已撤销"),
  /** Its fee was not paid in time. */
  LAPSED("已失效");

  private final String label;

  GrantState(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
