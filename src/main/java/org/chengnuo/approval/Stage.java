package org.chengnuo.approval;

import org.chengnuo.casework.OpinionStage;

/** The steps at which somebody gives an opinion that later steps read. */
public enum Stage implements OpinionStage {
  ACCEPTANCE("受理审查"),
  FURTHER_DEMAND("再次告知审批"),
  INSPECTION("现场勘验"),
  COUNTERSIGN("会签"),
  REVIEW("初审"),
  PROCEDURE("特别程序"),
  EXTENSION("延期审批"),
  DECISION("审批决定"),
  SILENCE("超时默许确认"),
  EXPEDITE("督办");

  private final String label;

  Stage(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
