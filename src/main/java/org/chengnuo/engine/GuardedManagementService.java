package org.chengnuo.engine;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.impl.management.SetJobRetriesBuilderImpl;

/**
 * The engine's management service, with which not even an administrator fires a timer before its time, moves its date or
 * takes away its tries.
 */
final class GuardedManagementService extends ManagementServiceImpl {

  private final CurrentUser user;

  GuardedManagementService(ProcessEngineConfigurationImpl configuration, CurrentUser user) {
    super(configuration);
    this.user = user;
  }

  @Override
  public SetJobRetriesBuilderImpl setJobRetries(int retries) {
    return user.askingFromOutside().isPresent() ? new RetriesOfFailedJob(commandExecutor, retries)
        : super.setJobRetries(retries);
  }

  @Override
  public void executeJob(String jobId) {
    JobFailureCollector failures = new JobFailureCollector(jobId);
    ExecuteJobHelper.executeJob(jobId, commandExecutor, failures, new ExecuteDueJobCmd(jobId, failures));
  }
}
