package org.chengnuo.silence;

import org.chengnuo.casework.NoticeTemplate;

/** What the follow-up of a silent approval sends. */
enum SilenceNotice implements NoticeTemplate {
  /** The formal decision, of the kind of every grant. */
  FORMAL_GRANT,
  GRANT_CORRECTION,
  REVOCATION
}
