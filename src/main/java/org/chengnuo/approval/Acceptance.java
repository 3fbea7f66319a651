package org.chengnuo.approval;

/** What the window concludes from the materials (行政许可法 art. 32). */
public enum Acceptance {
  ACCEPT,
  CORRECT,
  REJECT
}
