package org.chengnuo.engine;

import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;

/**
 * Gives one failed job another try. The engine would also move its due date on the way, and take every try from a timer
 * that has not failed, which then never fires: both turn time.
 */
final class RetriesOfFailedJob extends SetJobRetriesBuilderImpl {

  RetriesOfFailedJob(CommandExecutor commandExecutor, int retries) {
    super(commandExecutor, retries);
  }

  @Override
  public void execute() {
    if (isDueDateSet) {
      throw new InvalidInputException("dueDate", "重试不改变到期时间");
    }
    if (retries < 1 || retries > RetryLaterCmd.TRIES) {
      throw new InvalidInputException("retries", "重试次数应为 1 至 " + RetryLaterCmd.TRIES);
    }
    if (jobId == null) {
      throw new InvalidInputException("jobId", "一次只能重试一个作业");
    }
    commandExecutor.execute(context -> {
      JobEntity job = context.getJobManager().findJobById(jobId);
      if (job != null && job.getRetries() > 0) {
        throw new ConflictException("该作业没有失败，无需重试。");
      }
      super.execute();
      return null;
    });
  }
}
