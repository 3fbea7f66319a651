package org.chengnuo.approval;

/** What the first reviewer recommends; {@code EXCLUDE} asks for a procedure whose time the law excludes (art. 45). */
public enum Recommendation {
  GRANT,
  REFUSE,
  EXCLUDE
}
