package org.chengnuo.opinion;

import org.chengnuo.label.Labelled;

/** How the handling of an opinion ends. */
enum OpinionOutcome implements Labelled {
  ADOPTED("已采纳"),
  NOT_ADOPTED("未采纳"),
  ANSWERED("已解答"),
  REFERRED("已转送");

  private final String label;

  OpinionOutcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
