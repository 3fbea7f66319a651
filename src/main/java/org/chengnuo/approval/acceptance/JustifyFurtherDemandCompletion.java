package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.DEMAND_APPROVED;
import static org.chengnuo.approval.AdministrativeApproval.DEMAND_GROUNDS;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 再次告知审批. */
@Component
class JustifyFurtherDemandCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final FurtherDemand furtherDemand;

  JustifyFurtherDemandCompletion(ApplicationSteps steps, FurtherDemand furtherDemand) {
    this.steps = steps;
    this.furtherDemand = furtherDemand;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    boolean approved = answers.flag(DEMAND_APPROVED);
    String grounds = answers.required(DEMAND_GROUNDS);
    answers.verify();
    furtherDemand.consider(steps.application(task).caseNumber(), approved, grounds);
    DEMAND_APPROVED.route(task.getExecution(), approved);
  }
}
