package org.chengnuo.casework.sheet;

import java.time.Instant;

/**
 * What may change of a case whatever its process.
 *
 * @param answerable user id of who answers for it to the end; null while nobody does
 * @param outcome code of how it ended; null while it runs
 * @param closedAt null while it runs
 */
public record CaseStanding(String answerable, String outcome, Instant closedAt) {

  public boolean closed() {
    return outcome != null;
  }
}
