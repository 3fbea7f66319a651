package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** What a step concludes where nobody chose it as an answer of its own. */
public enum Verdict implements Labelled {
  /** The window did not tell in time what is missing. */
  DEEMED("视为受理"),
  AGREED_BY_SILENCE("逾期未会签，视为同意"),
  APPROVED("同意"),
  REFUSED("不同意"),
  UPHELD("默许成立"),
  NOT_UPHELD("默许不成立"),
  FINISHED("特别程序已结束"),
  EXPEDITED("已督办");

  private final String label;

  Verdict(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
