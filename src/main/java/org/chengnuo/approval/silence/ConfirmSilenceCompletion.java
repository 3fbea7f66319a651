package org.chengnuo.approval.silence;

import static org.chengnuo.approval.AdministrativeApproval.SILENCE_NOTE;
import static org.chengnuo.approval.AdministrativeApproval.SILENCE_UPHELD;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 超时默许确认. */
@Component
class ConfirmSilenceCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final SilenceConfirmations confirmations;

  ConfirmSilenceCompletion(ApplicationSteps steps, SilenceConfirmations confirmations) {
    this.steps = steps;
    this.confirmations = confirmations;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    boolean upheld = answers.flag(SILENCE_UPHELD);
    String note = answers.text(SILENCE_NOTE).orElse(null);
    if (!upheld && note == null) {
      answers.wrong(SILENCE_NOTE, "默许不成立的，请写明理由");
    }
    answers.verify();
    confirmations.consider(steps.application(task).caseNumber(), upheld, note);
    SILENCE_UPHELD.route(task.getExecution(), upheld);
  }
}
