package org.chengnuo.approval;

import java.util.Arrays;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.label.Labelled;

/** How a case ended. Each outcome of the process has one end event, and the end event says which it is. */
public enum Outcome implements Labelled {
  GRANTED("同意办理", "EndEvent_CaseGranted"),
  GRANTED_BY_SILENCE("超时默许", "EndEvent_CaseGrantedBySilence"),
  REFUSED("不予办理", "EndEvent_CaseRefused"),
  NOT_ACCEPTED("不予受理", "EndEvent_CaseNotAccepted"),
  WITHDRAWN("撤回终止", "EndEvent_CaseWithdrawn"),
  LAPSED("逾期终止", "EndEvent_CaseLapsed"),
  /** Ended by two people because the engine had lost the process; so no event leads here. */
  TERMINATED("终止办理", "");

  private final String label;
  private final String endEvent;

  Outcome(String label, String endEvent) {
    this.label = label;
    this.endEvent = endEvent;
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

  static Outcome ofEndEvent(String activityId) {
    return Arrays.stream(values())
        .filter(outcome -> outcome.endEvent.equals(activityId))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("No outcome ends at " + activityId));
  }
}
