package org.chengnuo.clock.limits;

import org.chengnuo.label.Labelled;

/**
 * The only causes that stop a clock: those of 行政许可法 art. 45, for permits, and those that an item's own law names. The bureau's own
 * site visit is none of them; for a permit it runs inside the limit.
 */
public enum PauseCause implements Labelled {
  HEARING("听证"),
  TENDER("招标"),
  AUCTION("拍卖"),
  TEST("检测"),
  GOODS_INSPECTION("检验"),
  QUARANTINE("检疫"),
  APPRAISAL("鉴定"),
  EXPERT_REVIEW("专家评审"),
  /** A procedure that the service item's law excludes, for example a public notice; its basis must be named. */
  ITEM_RULE("事项规定的程序");

  private final String label;

  PauseCause(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
