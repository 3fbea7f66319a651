package org.chengnuo.clock.limits;

import org.chengnuo.label.Labelled;

/** How close a limit is to its end. A later constant is the more urgent one. */
public enum AlarmLevel implements Labelled {
  NONE("正常"),
  /** Half of the limit has run, where {@link Thresholds} say no other share. */
  BLUE("蓝色提醒"),
  /** Four fifths have run, where {@link Thresholds} say no other share, or the end is near. */
  YELLOW("黄色预警"),
  /** The limit has ended. */
  RED("红色超期");

  private final String label;

  AlarmLevel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
