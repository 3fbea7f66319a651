package org.chengnuo.opinion;

import org.chengnuo.label.Labelled;

/** Where the person wishes to have the answer. */
enum ReplyWay implements Labelled {
  NONE("不需要答复"),
  PHONE("电话"),
  MAIL("信函"),
  VISIT("上门");

  private final String label;

  ReplyWay(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
