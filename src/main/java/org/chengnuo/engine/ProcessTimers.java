package org.chengnuo.engine;

import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * Moves the timers of a process instance. It works on the engine's entities and not through its services, because the
 * person whose action moves a deadline has no right, and needs none, to change jobs.
 */
@Component
public class ProcessTimers {

  /** The due date of a timer that has nothing to wait for at present. */
  public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

  private final ProcessEngineConfigurationImpl engine;

  ProcessTimers(@Lazy ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /**
   * Gives timers new due dates in the current transaction.
   *
   * @param dueDates per id of the timer's event; timers of other events stay, events without a timer are passed over
   * @return how many timers moved
   */
  public int move(String processInstanceId, Map<String, Instant> dueDates) {
    return engine
        .getCommandExecutorTxRequired()
        .execute(
            context -> {
              int moved = 0;
              for (JobEntity job : context.getJobManager().findJobsByProcessInstanceId(processInstanceId)) {
                Optional<Instant> due = Optional.ofNullable(dueDates.get(job.getActivityId()));
                if (job instanceof TimerEntity && due.isPresent() && moves(job, due.get())) {
                  moved++;
                }
              }
              return moved;
            });
  }

  private static boolean moves(JobEntity job, Instant due) {
    Date wanted = Date.from(due);
    if (wanted.equals(job.getDuedate())) {
      return false;
    }
    job.setDuedate(wanted);
    // A timer that failed before it was moved gets its tries back and no longer waits for the next one.
    job.setRetries(RetryLaterCmd.TRIES);
    if (RetryLaterCmd.WAITING.equals(job.getLockOwner())) {
      job.unlock();
    }
    return true;
  }
}
