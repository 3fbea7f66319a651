package org.chengnuo.engine;

import org.camunda.bpm.engine.impl.ManagementServiceImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;

/** The engine's management service, with which not even an administrator fires a timer before its time. */
final class GuardedManagementService extends ManagementServiceImpl {

  GuardedManagementService(ProcessEngineConfigurationImpl configuration) {
    super(configuration);
  }

  @Override
  public void executeJob(String jobId) {
    JobFailureCollector failures = new JobFailureCollector(jobId);
    ExecuteJobHelper.executeJob(jobId, commandExecutor, failures, new ExecuteDueJobCmd(jobId, failures));
  }
}
