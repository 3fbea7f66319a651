package org.chengnuo.approval.desk;

import org.chengnuo.label.Labelled;

/** How a case stands to its time, as one lamp. A later constant is the more urgent one. */
enum Light implements Labelled {
  GREEN("正常"),
  BLUE("蓝色提醒"),
  YELLOW("黄色预警"),
  RED("红色超期"),
  /** The statutory limit is broken, or whatever law makes of the silence of the bureau has come. */
  DOUBLE_RED("双红：超过法定时限或者最长办理时限");

  private final String label;

  Light(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
