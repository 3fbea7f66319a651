package org.chengnuo.approval;

import org.chengnuo.casework.NoticeTemplate;

/** What the approval sends. */
public enum ApprovalNotice implements NoticeTemplate {
  ACCEPTANCE,
  DEEMED_ACCEPTANCE,
  /** What the applicant handed in to complete the application was not examined in time. */
  DEEMED_ACCEPTANCE_CORRECTED,
  NOT_ACCEPTED,
  CORRECTION,
  CORRECTION_REMINDER,
  LAPSE_UNCORRECTED,
  LAPSE_UNPAID,
  TERMINATION,
  WITHDRAWAL,
  PAUSE,
  RESUMPTION,
  EXTENSION,
  GRANT,
  REFUSAL,
  SILENCE,
  PAYMENT_REMINDER
}
