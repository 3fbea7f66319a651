package org.chengnuo.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.chengnuo.casework.TaskType;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.StageLimits;
import org.junit.jupiter.api.Test;

class PromiseSharesTest {

  private static final String BY_SHARE = "${deadlines.taskDue(execution)}";

  private static final Collection<UserTask> TASKS =
      Bpmn.readModelFromFile(new File("processes/administrative-approval.bpmn")).getModelElementsByType(UserTask.class);

  private static List<String> tasks(boolean byShare) {
    return TASKS.stream()
        .filter(task -> BY_SHARE.equals(task.getCamundaDueDate()) == byShare)
        .map(UserTask::getId)
        .collect(Collectors.toList());
  }

  @Test
  void everyTaskThatIsDueByItsShareOfThePromiseDeclaresItAndNoOtherDoes() {
    assertThat(AdministrativeApproval.TYPE.tasks().stream().filter(task -> task.share().isPresent()).map(TaskType::id))
        .containsExactlyInAnyOrderElementsOf(tasks(true));
  }

  @Test
  void everyOtherTaskNamesTheLimitOfItsOwn() {
    assertThat(tasks(false)).isNotEmpty();
    assertThat(TASKS).allSatisfy(
        task -> assertThat(task.getCamundaDueDate()).as(task.getId()).matches("\\$\\{deadlines\\.\\w+\\(execution\\)}"));
  }

  @Test
  void aTaskThatDeclaresNoneIsRefusedAndNotGivenTheShareOfTheAcceptance() {
    StageLimits limits = Catalogue.load().get("LSYD").stageLimits();

    assertThatThrownBy(() -> AdministrativeApproval.TYPE.share("UserTask_Added", limits))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("UserTask_Added");
    assertThat(AdministrativeApproval.TYPE.share("UserTask_Decide", limits)).isEqualByComparingTo(limits.decision());
  }
}
