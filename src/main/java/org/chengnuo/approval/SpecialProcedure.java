package org.chengnuo.approval;

import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.label.Labelled;

/**
 * The only causes that stop the clock of an approval: those of 行政许可法 art. 45, for permits, and those that an item's own law
 * names. The bureau's own site visit is none of them; for a permit it runs inside the limit.
 */
public enum SpecialProcedure implements Labelled {
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

  SpecialProcedure(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** Whether the law of the item excludes time for this cause: a permit's by its law, any other by its own rule only. */
  public boolean lawfulFor(ServiceItem item) {
    return this == ITEM_RULE ? !item.pauses().isEmpty() : item.regime().permit();
  }
}
