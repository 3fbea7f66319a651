package org.chengnuo.approval;

import org.chengnuo.label.Labelled;

/** What the first reviewer recommends; {@code EXCLUDE} asks for a procedure whose time the law excludes (art. 45). */
public enum Recommendation implements Labelled {
  GRANT("同意办理"),
  REFUSE("不予办理"),
  EXCLUDE("转特别程序");

  private final String label;

  Recommendation(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
