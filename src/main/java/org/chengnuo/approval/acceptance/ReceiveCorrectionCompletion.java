package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.CORRECTION_COMPLETE;
import static org.chengnuo.approval.AdministrativeApproval.SUBMITTED_MATERIALS;

import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.MaterialList;
import org.chengnuo.approval.MaterialRecord;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.catalogue.Material;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/**
 * 接收补正. What was ticked is recorded at once, also where it is not all that the notice lists; that all of it was handed
 * in is recorded by the step behind, wherever it was handed in.
 */
@Component
class ReceiveCorrectionCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final CaseMaterials materials;

  ReceiveCorrectionCompletion(ApplicationSteps steps, CaseMaterials materials) {
    this.steps = steps;
    this.materials = materials;
  }

  @Override
  public void notify(DelegateTask task) {
    Application application = steps.application(task);
    TaskAnswers answers = steps.answers(task);
    boolean complete = answers.flag(CORRECTION_COMPLETE);
    Optional<MaterialRecord> received =
        steps.materials(answers, application).map(list -> receive(application, list, answers));
    received.map(record -> record.with(MaterialStatus.MISSING))
        .filter(missing -> complete && !missing.isEmpty())
        .ifPresent(
            missing -> answers.wrong(SUBMITTED_MATERIALS, "告知书所列材料尚未收到：" + MaterialRecord.names(missing)));
    answers.verify();
    received.ifPresent(materials::save);
    CORRECTION_COMPLETE.route(task.getExecution(), complete);
  }

  private MaterialRecord receive(Application application, MaterialList list, TaskAnswers answers) {
    MaterialRecord recorded = materials.of(application);
    List<Material> undemanded =
        application.item().materials().stream()
            .filter(material -> list.pieces().containsKey(material.code()))
            .filter(material -> !recorded.isDemanded(material.code()))
            .toList();
    if (!undemanded.isEmpty()) {
      answers.wrong(SUBMITTED_MATERIALS, "告知书没有要求补正：" + MaterialRecord.names(undemanded));
    }
    return recorded.receive(list);
  }
}
