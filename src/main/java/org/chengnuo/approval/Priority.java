package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** Why an applicant is served first (三优先、绿色通道). */
public enum Priority implements Labelled {
  NONE("普通", 50),
  LOW_INCOME("低保困难群众", 70),
  DISABLED("残疾人", 70),
  ELDERLY("老年人", 70),
  GREEN_CHANNEL("绿色通道", 80);

  private final String label;
  private final int taskPriority;

  Priority(String label, int taskPriority) {
    this.label = label;
    this.taskPriority = taskPriority;
  }

  @Override
  public String label() {
    return label;
  }

  /** Priority of the case's tasks while no warning has been raised; Tasklist shows the highest first. */
  public int taskPriority() {
    return taskPriority;
  }
}
