package org.chengnuo.approval.sheet;

import org.chengnuo.approval.GrantState;
import org.chengnuo.approval.Outcome;

/** Where a case stands as a whole: what became of it, also after it ended. */
enum CaseState {
  OPEN("办理中"),
  GRANTED(Outcome.GRANTED.label()),
  GRANTED_BY_SILENCE(Outcome.GRANTED_BY_SILENCE.label()),
  REFUSED(Outcome.REFUSED.label()),
  NOT_ACCEPTED(Outcome.NOT_ACCEPTED.label()),
  WITHDRAWN(Outcome.WITHDRAWN.label()),
  LAPSED(Outcome.LAPSED.label()),
  GRANT_CORRECTED("准予已更正"),
  GRANT_REVOKED("准予已撤销");

  private final String label;

  CaseState(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }

  /**
   * @param outcome null while the case runs
   * @param grant what a follow-up has made of the grant; null where none has touched it
   */
  static CaseState of(Outcome outcome, GrantState grant) {
    if (grant == GrantState.REVOKED) {
      return GRANT_REVOKED;
    }
    if (grant == GrantState.CORRECTED) {
      return GRANT_CORRECTED;
    }
    return outcome == null ? OPEN : valueOf(outcome.name());
  }
}
