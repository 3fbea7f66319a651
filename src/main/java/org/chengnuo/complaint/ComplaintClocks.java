package org.chengnuo.complaint;

import java.time.Clock;
import java.time.Instant;
import org.chengnuo.clock.limits.CaseClocks;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** Starts and stops what is counted of a complaint. */
@Component
class ComplaintClocks {

  private final CaseClocks clocks;
  private final CurrentUser user;
  private final Clock clock;

  ComplaintClocks(CaseClocks clocks, CurrentUser user, Clock clock) {
    this.clocks = clocks;
    this.user = user;
    this.clock = clock;
  }

  void start(ComplaintClock started, String caseNumber) {
    clocks.start(
        started.of(caseNumber), ComplaintHandling.TYPE.clock(started.name()), clock.instant(), started.basis(),
        user.actor(), null);
  }

  /** Stops it; nothing where it has not started or has stopped. */
  void stop(ComplaintClock stopped, String caseNumber, String because) {
    if (clocks.find(stopped.of(caseNumber)).isPresent()) {
      clocks.stop(stopped.of(caseNumber), because, user.actor(), null);
    }
  }

  Instant dueAt(ComplaintClock running, String caseNumber) {
    return clocks.get(running.of(caseNumber)).promised().dueAt();
  }

  /**
   * Holds a clock to the end of the transaction, so that nothing that depends on it happens meanwhile.
   *
   * @throws ConflictException if it has stopped or its time is over
   */
  void requireOpen(ComplaintClock held, String caseNumber, String otherwise) {
    if (clocks.hold(held.of(caseNumber)).stopped() || !clock.instant().isBefore(dueAt(held, caseNumber))) {
      throw new ConflictException(otherwise);
    }
  }
}
