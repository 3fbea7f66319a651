package org.chengnuo.complaint;

import org.chengnuo.casework.OpinionStage;

/** At which step of a complaint somebody has said something. */
enum ComplaintStage implements OpinionStage {
  COMPLAINT_ADMISSION("受理审查"),
  COMPLAINT_INVESTIGATION("调查"),
  COMPLAINT_DECISION("处理决定"),
  COMPLAINT_REPLY("回复意见"),
  COMPLAINT_REVIEW("复核");

  private final String label;

  ComplaintStage(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
