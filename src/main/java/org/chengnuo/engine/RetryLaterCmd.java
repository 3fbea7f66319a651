package org.chengnuo.engine;

import java.time.Duration;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.cmd.JobRetryCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/**
 * What becomes of a job that failed: it is tried again after a while, so that a database that was away for a minute
 * costs no deadline. It waits by its lock and keeps its due date, which is a legal date and belongs to the clock of the
 * case; the engine's own retry cycle would write the date of the next try over it. The last failure leaves an incident.
 */
final class RetryLaterCmd extends JobRetryCmd {

  /** Who holds the lock of a job that waits for its next try. */
  static final String WAITING = "retry-later";

  private static final long serialVersionUID = 1L;

  /** Short ones: while a job waits, the other timers of its case wait with it. */
  private static final List<Duration> WAITS =
      List.of(Duration.ofSeconds(10), Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(10));

  /** Tries that a job has: the first, and one after each wait. */
  static final int TRIES = WAITS.size() + 1;

  RetryLaterCmd(String jobId, Throwable failure) {
    super(jobId, failure);
  }

  @Override
  public Object execute(CommandContext context) {
    JobEntity job = getJob();
    if (job == null) {
      return null;
    }
    job.unlock();
    if (ExecuteDueJobCmd.mustWait(job)) {
      // Whoever moved or suspended it meanwhile made it fail; that is no failure of the job.
      return null;
    }
    logException(job);
    decrementRetries(job);
    if (job.getRetries() > 0 && shouldDecrementRetriesFor(exception)) {
      Duration wait = WAITS.get(Math.max(0, WAITS.size() - job.getRetries()));
      job.setLockOwner(WAITING);
      job.setLockExpirationTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(wait)));
    }
    notifyAcquisition(context);
    return null;
  }
}
