package org.chengnuo.approval.sheet;

import org.chengnuo.approval.Outcome;
import org.chengnuo.casework.sheet.Validity;
import org.chengnuo.catalogue.Regime;

/** Where a case stands as a whole: what became of it, also after it ended. */
enum CaseState {
  OPEN,
  GRANTED,
  GRANTED_BY_SILENCE,
  REFUSED,
  NOT_ACCEPTED,
  WITHDRAWN,
  LAPSED,
  TERMINATED,
  GRANT_CORRECTED,
  GRANT_REVOKED;

  /** What it is called for items of that regime. */
  String label(Regime regime) {
    return switch (this) {
      case OPEN -> "办理中";
      case GRANT_CORRECTED -> regime.silentResult() + "已更正";
      case GRANT_REVOKED -> regime.silentResult() + "已撤销";
      default -> Outcome.valueOf(name()).label(regime);
    };
  }

  /**
   * @param outcome code; null while the case runs
   * @param grant what a follow-up has made of the grant; null where none has touched it
   */
  static CaseState of(String outcome, Validity grant) {
    if (grant == Validity.REVOKED) {
      return GRANT_REVOKED;
    }
    if (grant == Validity.CORRECTED) {
      return GRANT_CORRECTED;
    }
    return outcome == null ? OPEN : valueOf(outcome);
  }
}
