package org.chengnuo.catalogue;

/** What the bureau's silence beyond the limit means for a case. */
public enum SilenceMode {
  /** Nothing is granted by silence; the case is escalated. */
  NEVER,
  /** A renewal not decided before the permit expires is deemed granted (行政许可法 50(2)). */
  STATUTORY,
  /** A supervisor confirms the silent grant by the bureau's published rule. */
  CONFIRMED,
  /** The timer grants by itself by the bureau's published rule; for filings that create no right. */
  AUTOMATIC
}
