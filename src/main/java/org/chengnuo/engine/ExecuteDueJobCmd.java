package org.chengnuo.engine;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Date;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.chengnuo.problem.ConflictException;

/**
 * Executes a job, unless it has to wait. The engine looks at a timer's due date when it acquires the job and never
 * again, so a deadline that was moved between acquisition and execution would still fire.
 */
final class ExecuteDueJobCmd extends ExecuteJobsCmd {

  private static final long serialVersionUID = 1L;

  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  ExecuteDueJobCmd(String jobId, JobFailureCollector failures) {
    super(jobId, failures);
  }

  /** Suspended, or a timer whose time has not come; also true of one that was moved while it was being executed. */
  static boolean mustWait(JobEntity job) {
    return job.isSuspended() || isEarly(job);
  }

  private static boolean isEarly(JobEntity job) {
    Date due = job.getDuedate();
    return job instanceof TimerEntity && due != null && due.after(ClockUtil.getCurrentTime());
  }

  @Override
  public Void execute(CommandContext context) {
    JobEntity job = jobId == null ? null : context.getDbEntityManager().selectById(JobEntity.class, jobId);
    if (job == null || !mustWait(job)) {
      return super.execute(context);
    }
    jobFailureCollector.setJob(job);
    if (Context.getJobExecutorContext() == null) {
      context.getProcessEngineConfiguration().getCommandCheckers().forEach(checker -> checker.checkUpdateJob(job));
      throw new ConflictException(refusal(job));
    }
    job.unlock();
    return null;
  }

  private static String refusal(JobEntity job) {
    if (job.isSuspended()) {
      return "该作业已挂起，请先恢复再执行。";
    }
    Instant due = job.getDuedate().toInstant();
    return due.equals(ProcessTimers.NEVER)
        ? "该定时器目前没有到期时间（计时中止，或本办件不适用），不能执行。"
        : "该定时器尚未到期（%s），不能提前执行。"
            .formatted(LocalDateTime.ofInstant(due, EngineClock.BUREAU_ZONE).format(MINUTE));
  }
}
