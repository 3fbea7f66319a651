package org.chengnuo.approval;

import static org.chengnuo.approval.AdministrativeApproval.CASE_STATE;
import static org.chengnuo.approval.AdministrativeApproval.MATERIAL_NOTES;
import static org.chengnuo.approval.AdministrativeApproval.SUBMITTED_MATERIALS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.TaskType;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.TaskAnswers;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** What a completed task about a case brings: its case and its answers. */
@Component
public class CaseTasks {

  private final Applications applications;
  private final FollowUpRecord followUps;
  private final CaseTypes types;

  CaseTasks(Applications applications, FollowUpRecord followUps, CaseTypes types) {
    this.applications = applications;
    this.followUps = followUps;
    this.types = types;
  }

  /** @throws ConflictException unless the task is being completed */
  public Application application(DelegateTask task) {
    requireCompletion(task);
    return applications.get(task.getExecution().getProcessBusinessKey());
  }

  /** The answers that the contract of the task's process declares; see {@link TaskAnswers} for what else is refused. */
  public TaskAnswers answers(DelegateTask task) {
    requireCompletion(task);
    String process = task.getProcessDefinitionId().substring(0, task.getProcessDefinitionId().indexOf(':'));
    List<ProcessVariable<?>> declared =
        types.find(process).flatMap(type -> type.task(task.getTaskDefinitionKey())).map(TaskType::answers).orElse(List.of());
    return new TaskAnswers(task, lasting(task), declared);
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

  /** What a task brings is somebody's word: a listener of another event would take a planted variable for it. */
  private static void requireCompletion(DelegateTask task) {
    if (!TaskListener.EVENTNAME_COMPLETE.equals(task.getEventName())) {
      throw new ConflictException("“" + task.getName() + "”须由承办人员本人办理");
    }
  }

  private Map<String, Object> lasting(DelegateTask task) {
    Application application = application(task);
    Map<String, Object> lasting = new HashMap<>(application.lastingVariables());
    if (task.getExecution().hasVariable(CASE_STATE.name())) {
      followUps.onGrant(application).ifPresent(entry -> lasting.put(CASE_STATE.name(), entry.label()));
    }
    return lasting;
  }
}
