package org.chengnuo.approval.review;

import static org.chengnuo.approval.AdministrativeApproval.PAUSE_CAUSE;
import static org.chengnuo.approval.AdministrativeApproval.PAUSE_REASON;
import static org.chengnuo.approval.AdministrativeApproval.REVIEW_OPINION;
import static org.chengnuo.approval.AdministrativeApproval.REVIEW_RECOMMENDATION;
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
import org.chengnuo.approval.Recommendation;
import org.chengnuo.approval.SpecialProcedure;
import org.chengnuo.catalogue.Material;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 初审. */
@Component
class ReviewCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final CaseMaterials materials;
  private final Reviews reviews;

  ReviewCompletion(ApplicationSteps steps, CaseMaterials materials, Reviews reviews) {
    this.steps = steps;
    this.materials = materials;
    this.reviews = reviews;
  }

  @Override
  public void notify(DelegateTask task) {
    Application application = steps.application(task);
    TaskAnswers answers = steps.answers(task);
    Optional<MaterialRecord> later =
        steps.materials(answers, application).map(list -> receive(application, list, answers));
    Recommendation recommendation = answers.choice(REVIEW_RECOMMENDATION).orElse(null);
    if (recommendation == Recommendation.EXCLUDE) {
      SpecialProcedure cause = answers.choice(PAUSE_CAUSE).orElse(null);
      if (cause != null && !cause.lawfulFor(application.item())) {
        answers.wrong(
            PAUSE_CAUSE,
            cause == SpecialProcedure.ITEM_RULE
                ? "该事项没有规定可以扣除时间的其他程序"
                : "该事项不是行政许可，除事项自己规定的程序外，时间不得扣除");
      }
      String reason = answers.required(PAUSE_REASON);
      answers.text(REVIEW_OPINION);
      answers.verify();
      reviews.exclude(application.caseNumber(), cause, reason);
    } else {
      String opinion = answers.required(REVIEW_OPINION);
      answers.verify();
      reviews.recommend(application, recommendation, opinion);
    }
    later.ifPresent(materials::save);
    REVIEW_RECOMMENDATION.route(task.getExecution(), recommendation);
  }

  /** What the acceptance did not wait for (容缺受理) may come in until the decision. */
  private MaterialRecord receive(Application application, MaterialList list, TaskAnswers answers) {
    MaterialRecord recorded = materials.of(application);
    List<Material> unexpected =
        application.item().materials().stream()
            .filter(material -> list.pieces().containsKey(material.code()))
            .filter(material -> !recorded.with(MaterialStatus.DEFERRED).contains(material))
            .toList();
    if (!unexpected.isEmpty()) {
      answers.wrong(SUBMITTED_MATERIALS, "不是容缺待补的材料：" + MaterialRecord.names(unexpected));
    }
    return recorded.receive(list);
  }
}
