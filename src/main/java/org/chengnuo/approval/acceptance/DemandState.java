package org.chengnuo.approval.acceptance;

import org.chengnuo.approval.Outcome;
import org.chengnuo.casework.sheet.CaseStanding;

/** How far a demand for materials has come. */
public enum DemandState {
  UNTOLD("尚未告知申请人"),
  OPEN("待补正"),
  RECEIVED("已补齐"),
  /** The case has ended without the materials. */
  UNANSWERED("未补正，办件已终止");

  private final String label;

  DemandState(String label) {
    this.label = label;
  }

  String label(CaseStanding standing) {
    boolean withdrawn = Outcome.WITHDRAWN.name().equals(standing.outcome());
    return this == UNANSWERED && withdrawn ? "未补正（办件已撤回）" : label;
  }
}
