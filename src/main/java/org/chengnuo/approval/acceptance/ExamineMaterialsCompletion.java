package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.ACCEPTANCE;
import static org.chengnuo.approval.AdministrativeApproval.CORRECTION_NOTE;
import static org.chengnuo.approval.AdministrativeApproval.FURTHER_DEMAND;
import static org.chengnuo.approval.AdministrativeApproval.MISSING_MATERIALS;
import static org.chengnuo.approval.AdministrativeApproval.REJECTION_REASON;
import static org.chengnuo.approval.AdministrativeApproval.SUBMITTED_MATERIALS;

import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.Acceptance;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.MaterialCodes;
import org.chengnuo.approval.MaterialRecord;
import org.chengnuo.approval.MaterialStatus;
import org.chengnuo.catalogue.Material;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 受理审查. */
@Component
class ExamineMaterialsCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final CaseMaterials materials;
  private final Examination examination;

  ExamineMaterialsCompletion(ApplicationSteps steps, CaseMaterials materials, Examination examination) {
    this.steps = steps;
    this.materials = materials;
    this.examination = examination;
  }

  @Override
  public void notify(DelegateTask task) {
    Application application = steps.application(task);
    Examination.Conclusion conclusion =
        read(steps.answers(task), application);
    boolean furtherDemand = examination.conclude(application, conclusion);
    ACCEPTANCE.route(task.getExecution(), conclusion.acceptance());
    FURTHER_DEMAND.route(task.getExecution(), furtherDemand);
  }

  private Examination.Conclusion read(TaskAnswers answers, Application application) {
    Acceptance acceptance = answers.choice(ACCEPTANCE).orElse(null);
    Set<String> missing = answers.text(MISSING_MATERIALS).map(MaterialCodes::split).orElse(Set.of());
    String note = answers.text(CORRECTION_NOTE).orElse(null);
    MaterialRecord recorded = materials.of(application);
    MaterialRecord found = steps.materials(answers, application).map(recorded::declare).orElse(recorded);
    if (acceptance == Acceptance.ACCEPT) {
      refuseIncomplete(found, answers);
    }
    if (acceptance == Acceptance.CORRECT) {
      if (missing.isEmpty()) {
        answers.wrong(MISSING_MATERIALS, "请一次列明全部需补正的材料编码");
      }
      MaterialCodes.unknown(application.item(), missing)
          .ifPresent(unknown -> answers.wrong(MISSING_MATERIALS, "该事项没有材料 " + unknown));
    }
    if (acceptance == Acceptance.REJECT) {
      note = answers.required(REJECTION_REASON);
    }
    answers.verify();
    return new Examination.Conclusion(acceptance, found, missing, note);
  }

  private static void refuseIncomplete(MaterialRecord found, TaskAnswers answers) {
    if (!found.with(MaterialStatus.MISSING).isEmpty()) {
      answers.wrong(ACCEPTANCE, "告知书所列材料尚未补齐，不能受理");
    }
    List<Material> needed = found.lacking().stream().filter(material -> !material.deferrable()).toList();
    if (!needed.isEmpty()) {
      answers.wrong(SUBMITTED_MATERIALS, "缺少应交材料，不能受理：" + MaterialRecord.names(needed));
    }
  }
}
