package org.chengnuo.approval.review;

import static org.chengnuo.approval.AdministrativeApproval.OPINION;
import static org.chengnuo.approval.AdministrativeApproval.OPINION_REASON;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.approval.Opinion;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 会签. */
@Component
class CountersignCompletion implements TaskListener {

  /** Set by the parallel task for each consulted section. */
  private static final String SECTION = "section";

  private final ApplicationSteps steps;
  private final Countersigning countersigning;

  CountersignCompletion(ApplicationSteps steps, Countersigning countersigning) {
    this.steps = steps;
    this.countersigning = countersigning;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    Opinion opinion = answers.choice(OPINION).orElse(null);
    String reason = answers.text(OPINION_REASON).orElse(null);
    if (opinion == Opinion.DISAGREE && reason == null) {
      answers.wrong(OPINION_REASON, "不同意的，请写明理由");
    }
    answers.verify();
    String section = (String) task.getExecution().getVariable(SECTION);
    countersigning.sign(steps.application(task), section, opinion, reason);
  }
}
