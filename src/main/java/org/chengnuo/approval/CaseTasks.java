package org.chengnuo.approval;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** What a completed task of the approval brings: its case and its answers. */
@Component
public class CaseTasks {

  private final Applications applications;

  CaseTasks(Applications applications) {
    this.applications = applications;
  }

  public Application application(DelegateTask task) {
    return applications.get(task.getExecution().getProcessBusinessKey());
  }

  /** The answers that the task declares; see {@link TaskAnswers} for what else is refused. */
  public TaskAnswers answers(DelegateTask task, ProcessVariable<?>... declared) {
    return new TaskAnswers(task, application(task).lastingVariables(), declared);
  }
}
