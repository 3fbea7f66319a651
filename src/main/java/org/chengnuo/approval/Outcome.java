package org.chengnuo.approval;

import org.chengnuo.catalogue.Regime;
import org.chengnuo.label.Labelled;

/** How a case ended. Each outcome of the process has one end event, which {@link AdministrativeApproval#TYPE} names. */
public enum Outcome implements Labelled {
  GRANTED("同意办理"),
  GRANTED_BY_SILENCE("超时默许"),
  REFUSED("不予办理"),
  NOT_ACCEPTED("不予受理"),
  WITHDRAWN("撤回终止"),
  LAPSED("逾期终止"),
  /** Ended by two people because the engine had lost the process; so no event leads here. */
  TERMINATED("终止办理");

  private final String label;

  Outcome(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }

  /** What it is called for items of that regime. */
  public String label(Regime regime) {
    return switch (this) {
      case GRANTED -> regime.granted();
      case REFUSED -> regime.refused();
      case GRANTED_BY_SILENCE -> regime.grantedBySilence();
      default -> label;
    };
  }
}
