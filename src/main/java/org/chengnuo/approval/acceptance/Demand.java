package org.chengnuo.approval.acceptance;

import java.time.Instant;
import java.util.Set;

/**
 * The last demand of the window for materials.
 *
 * @param by user id of who demanded
 * @param noticeNumber null while nobody has told the applicant
 * @param dueAt end of the applicant's time, null until told
 * @param receivedAt null until everything was handed in
 */
public record Demand(
    Set<String> materials, String note, String by, String noticeNumber, Instant dueAt, Instant receivedAt) {

  public DemandState state(boolean caseClosed) {
    if (receivedAt != null) {
      return DemandState.RECEIVED;
    }
    if (caseClosed) {
      return DemandState.UNANSWERED;
    }
    return noticeNumber == null ? DemandState.UNTOLD : DemandState.OPEN;
  }
}
