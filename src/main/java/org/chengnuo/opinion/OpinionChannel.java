package org.chengnuo.opinion;

import org.chengnuo.label.Labelled;

/** How it reached the bureau; the four visits (四走访) are its own way to the people. */
enum OpinionChannel implements Labelled {
  HOTLINE("热线电话"),
  FARMER_VISIT("走访农户"),
  ENTERPRISE_VISIT("走访企业"),
  HOUSEHOLD_VISIT("走访住户"),
  FIELD_VISIT("走访田间"),
  SYMPOSIUM("座谈会"),
  ENTERPRISE_HELP("助企服务"),
  WEBSITE("门户网站"),
  LETTER("来信");

  private final String label;

  OpinionChannel(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
