package org.chengnuo.approval.review;

import static org.chengnuo.approval.AdministrativeApproval.DECISION;
import static org.chengnuo.approval.AdministrativeApproval.DECISION_REASON;

import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.approval.CaseMaterials;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.MaterialRecord;
import org.chengnuo.catalogue.Material;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 审批决定. */
@Component
class DecideCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final CaseMaterials materials;
  private final Decisions decisions;

  DecideCompletion(ApplicationSteps steps, CaseMaterials materials, Decisions decisions) {
    this.steps = steps;
    this.materials = materials;
    this.decisions = decisions;
  }

  @Override
  public void notify(DelegateTask task) {
    Application application = steps.application(task);
    TaskAnswers answers = steps.answers(task);
    Decision decision = answers.choice(DECISION).orElse(null);
    String reason = answers.text(DECISION_REASON).orElse(null);
    if (decision == Decision.GRANT && decisions.inspectionLacking(application)) {
      answers.wrong(DECISION, "现场勘验未进行或者未通过，不能" + application.item().regime().granted());
    }
    if (decision == Decision.GRANT) {
      List<Material> outstanding = materials.outstanding(application);
      if (!outstanding.isEmpty()) {
        answers.wrong(DECISION, "容缺受理的材料尚未补交，不能准予：" + MaterialRecord.names(outstanding));
      }
    }
    if (reason == null && (decision == Decision.REFUSE || decision == Decision.RETURN)) {
      answers.wrong(DECISION_REASON, decision == Decision.REFUSE ? "不予办理的，请写明理由" : "退回的，请写明理由");
    }
    answers.verify();
    decisions.submit(application.caseNumber(), decision, reason);
    DECISION.route(task.getExecution(), decision);
  }
}
