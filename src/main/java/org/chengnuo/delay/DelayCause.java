package org.chengnuo.delay;

import org.chengnuo.casework.AccountabilityCause;

/** For what has to be answered when a broken promise is not explained in time. */
enum DelayCause implements AccountabilityCause {
  LATE_EXPLANATION("未按期说明超期原因");

  private final String label;

  DelayCause(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
