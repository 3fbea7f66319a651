package org.chengnuo.approval;

import static org.chengnuo.approval.AdministrativeApproval.MATERIAL_NOTES;
import static org.chengnuo.approval.AdministrativeApproval.SUBMITTED_MATERIALS;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.chengnuo.casework.CaseTasks;
import org.chengnuo.engine.TaskAnswers;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** What a step of the process is about, and what a person has filled in to complete it. */
@Component
public class ApplicationSteps {

  private final Applications applications;
  private final CaseTasks tasks;

  ApplicationSteps(Applications applications, CaseTasks tasks) {
    this.applications = applications;
    this.tasks = tasks;
  }

  /** @throws org.chengnuo.problem.NotFoundException if the execution runs for no registered application */
  public Application application(DelegateExecution execution) {
    return applications.get(execution.getProcessBusinessKey());
  }

  /** @throws ConflictException unless the task is being completed */
  public Application application(DelegateTask task) {
    return applications.get(tasks.file(task).number());
  }

  /** The answers that the contract declares for the task. */
  public TaskAnswers answers(DelegateTask task) {
    return tasks.answers(task);
  }

  /** The list of materials among the answers; empty where there is none, which is not the same as an empty list. */
  public Optional<MaterialList> materials(TaskAnswers answers, Application application) {
    return answers.has(SUBMITTED_MATERIALS)
        ? Optional.of(
            MaterialList.read(
                application.item(),
                answers.text(SUBMITTED_MATERIALS).orElse(""),
                answers.text(MATERIAL_NOTES).orElse(""),
                answers::wrong))
        : Optional.empty();
  }
}
