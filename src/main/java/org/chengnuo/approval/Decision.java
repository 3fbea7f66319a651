package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** What the approver decides; {@code RETURN} sends the case back to the review. */
public enum Decision implements Labelled {
  GRANT("同意办理"),
  REFUSE("不予办理"),
  RETURN("退回初审");

  private final String label;

  Decision(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
