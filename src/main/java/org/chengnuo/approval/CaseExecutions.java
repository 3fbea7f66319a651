package org.chengnuo.approval;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.chengnuo.problem.NotFoundException;
import org.springframework.stereotype.Component;

/** What a step of a process is about; {@link CaseTasks} says it for the tasks of persons. */
@Component
public class CaseExecutions {

  private final Applications applications;

  CaseExecutions(Applications applications) {
    this.applications = applications;
  }

  /** @throws NotFoundException if the execution runs for no registered case */
  public Application application(DelegateExecution execution) {
    return applications.get(execution.getProcessBusinessKey());
  }
}
