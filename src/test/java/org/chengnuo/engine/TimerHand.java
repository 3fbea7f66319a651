package org.chengnuo.engine;

import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.impl.Page;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutorContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.AcquirableJobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.chengnuo.support.Time;

/**
 * Does by hand and one step at a time what the job executor does in threads of its own: acquires jobs, and executes
 * what it acquired, however long ago that was.
 */
public final class TimerHand {

  private static final String OWNER = "hand";

  private final ProcessEngineConfigurationImpl engine;

  public TimerHand(ProcessEngineConfigurationImpl engine) {
    this.engine = engine;
  }

  /** Locks jobs as an acquisition does, in one transaction. */
  public void acquire(List<String> jobIds) {
    engine.getCommandExecutorTxRequired().execute(context -> {
      Date lockedUntil = Date.from(Time.now().plusSeconds(60));
      jobIds.forEach(id -> {
        JobEntity job = context.getJobManager().findJobById(id);
        job.setLockOwner(OWNER);
        job.setLockExpirationTime(lockedUntil);
      });
      return null;
    });
  }

  /** Executes an acquired job with all that the job executor does about failures, which it answers. */
  public Optional<Throwable> execute(String jobId) {
    Context.setJobExecutorContext(new JobExecutorContext());
    try {
      DueJobExecutor.execute(jobId, engine.getCommandExecutorTxRequired(), new JobFailureCollector(jobId),
          (ProcessEngineImpl) engine.getProcessEngine());
      return Optional.empty();
    } catch (RuntimeException failure) {
      return Optional.of(failure);
    } finally {
      Context.removeJobExecutorContext();
    }
  }

  /** Who holds the job's lock. */
  public Optional<String> lockOwner(String jobId) {
    return engine.getCommandExecutorTxRequired()
        .execute(context -> Optional.ofNullable(context.getJobManager().findJobById(jobId).getLockOwner()));
  }

  /** The jobs that an acquisition would find now. */
  public List<String> acquirable() {
    return engine.getCommandExecutorTxRequired()
        .execute(context -> context.getJobManager()
            .findNextJobsToExecute(new Page(0, 1000)).stream()
            .map(AcquirableJobEntity::getId).toList());
  }
}
