package org.chengnuo.opinion;

import org.chengnuo.casework.AccountabilityCause;

/** For what has to be answered when an opinion lies. */
enum OpinionCause implements AccountabilityCause {
  OPINION_SORTED_LATE("民情未按期分办"),
  OPINION_ANSWERED_LATE("民情未按期答复");

  private final String label;

  OpinionCause(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
