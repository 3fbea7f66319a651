package org.chengnuo.casework.sheet;

import org.chengnuo.label.Labelled;

/** What a grant is worth now, whatever the day of its decision said. */
public enum Validity implements Labelled {
  VALID("有效"),
  /** A review has put its content right. */
  CORRECTED("已更正"),
  /** A review has taken it back (for permits 行政许可法 art. 69). */
  REVOKED("已撤销"),
  /** Something that it depended on was not done in time, such as the payment of its fee. */
  LAPSED("已失效");

  private final String label;

  Validity(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
