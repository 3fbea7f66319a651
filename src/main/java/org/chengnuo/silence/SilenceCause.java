package org.chengnuo.silence;

import org.chengnuo.casework.AccountabilityCause;

/** For what has to be answered when a silent approval is not made good in time. */
enum SilenceCause implements AccountabilityCause {
  LATE_FORMAL_DECISION("默许后未按期补发正式决定"),
  LATE_POST_REVIEW("默许后未按期复核"),
  LATE_CORRECTION("复核后未按期更正"),
  LATE_REVOCATION("复核后未按期撤销");

  private final String label;

  SilenceCause(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
