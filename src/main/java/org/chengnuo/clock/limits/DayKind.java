package org.chengnuo.clock.limits;

import org.chengnuo.label.Labelled;

/** What the length of a limit is counted in. */
public enum DayKind implements Labelled {
  /** Statutory working days after the start day (行政许可法 art. 82). */
  WORKING_DAYS("工作日"),
  /** Days after the start day; a last day that is no working day gives way to the next one that is (民法典 art. 201, 203). */
  NATURAL_DAYS("自然日"),
  /** Hours of open windows on working days, from the very moment of the start. */
  OFFICE_HOURS("办公小时");

  private final String label;

  DayKind(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** A length as people say it: {@code 5 个工作日}; {@code 当场办理} where there is none. */
  public String inWords(int length) {
    return length == 0 ? "当场办理" : length + " 个" + label;
  }
}
