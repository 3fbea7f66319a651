package org.chengnuo.approval;

/** What the approver decides; {@code RETURN} sends the case back to the review. */
public enum Decision {
  GRANT,
  REFUSE,
  RETURN
}
