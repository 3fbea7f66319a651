package org.chengnuo.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/** The job executor, which looks at a job once more before it executes it. */
final class DueJobExecutor extends SpringJobExecutor {

  @Override
  public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl engine) {
    return new ExecuteJobsRunnable(jobIds, engine) {
      @Override
      protected void executeJob(String jobId, CommandExecutor commands, JobFailureCollector failures) {
        DueJobExecutor.execute(jobId, commands, failures, engine);
      }
    };
  }

  /** Executes a job in the way of the engine: failures are recorded, and thrown. */
  static void execute(String jobId, CommandExecutor commands, JobFailureCollector failures, ProcessEngineImpl engine) {
    ExecuteJobHelper.executeJob(
        jobId, commands, failures, new ExecuteDueJobCmd(jobId, failures), engine.getProcessEngineConfiguration());
  }
}
