package org.chengnuo.silence;

import org.chengnuo.label.Labelled;

/** What the follow-up made of the grant. */
enum SilenceOutcome implements Labelled {
  UPHELD("默许成立"),
  CORRECTED("已更正"),
  REVOKED("已撤销");

  private final String label;

  SilenceOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
