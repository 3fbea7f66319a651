package org.chengnuo.approval.review;

import static org.chengnuo.approval.AdministrativeApproval.EXTENSION_APPROVED;
import static org.chengnuo.approval.AdministrativeApproval.EXTENSION_REASON;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 延期审批. */
@Component
class ApproveExtensionCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final Extensions extensions;

  ApproveExtensionCompletion(ApplicationSteps steps, Extensions extensions) {
    this.steps = steps;
    this.extensions = extensions;
  }

  @Override
  public void notify(DelegateTask task) {
    Application application = steps.application(task);
    TaskAnswers answers = steps.answers(task);
    boolean approved = answers.flag(EXTENSION_APPROVED);
    String reason = answers.required(EXTENSION_REASON);
    if (approved && !application.item().regime().extendable()) {
      answers.wrong(EXTENSION_APPROVED, "该事项不能延期：" + application.item().regime().extensionBasis());
    }
    answers.verify();
    extensions.consider(application.caseNumber(), approved, reason);
    EXTENSION_APPROVED.route(task.getExecution(), approved);
  }
}
