package org.chengnuo.opinion;

import org.chengnuo.label.Labelled;

/** What an opinion is about, and so which section answers it. */
enum OpinionTopic implements Labelled {
  FARMLAND("耕地保护", "farmland-officers"),
  LAND_USE("土地利用", "land-use-officers"),
  PLANNING("规划", "planning-officers"),
  MINING("矿产开发", "mining-officers"),
  EXPLORATION("地质勘查", "exploration-officers"),
  GEOLOGY("地质环境", "geology-officers"),
  CONSOLIDATION("土地整理", "consolidation-officers"),
  REGISTRATION("不动产登记", "registration-officers"),
  /** Another body's matter: it is passed on, and no section answers. */
  NOT_OURS("不属于本局职责", null);

  private final String label;
  private final String section;

  OpinionTopic(String label, String section) {
    this.label = label;
    this.section = section;
  }

  @Override
  public String label() {
    return label;
  }

  /** Group of the section's officers; null where no section answers. */
  String section() {
    return section;
  }
}
