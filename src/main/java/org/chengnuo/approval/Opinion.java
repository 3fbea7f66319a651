package org.chengnuo.approval;

/** What a consulted section says. */
public enum Opinion {
  AGREE,
  DISAGREE
}
