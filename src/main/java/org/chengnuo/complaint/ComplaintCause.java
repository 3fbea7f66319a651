package org.chengnuo.complaint;

import org.chengnuo.casework.AccountabilityCause;

/** For what has to be answered when a complaint sleeps. */
enum ComplaintCause implements AccountabilityCause {
  LATE_COMPLAINT_ADMISSION("未按期决定是否受理投诉"),
  LATE_COMPLAINT_HANDLING("未按期办理投诉"),
  LATE_COMPLAINT_REVIEW("未按期复核投诉");

  private final String label;

  ComplaintCause(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
