package org.chengnuo.approval.inspection;

import static org.chengnuo.approval.AdministrativeApproval.INSPECTION_NOTE;
import static org.chengnuo.approval.AdministrativeApproval.INSPECTION_RESULT;
import static org.chengnuo.approval.AdministrativeApproval.INSPECTOR_ONE;
import static org.chengnuo.approval.AdministrativeApproval.INSPECTOR_TWO;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.approval.ApplicationSteps;
import org.chengnuo.approval.InspectionResult;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.TaskAnswers;
import org.springframework.stereotype.Component;

/** 现场勘验. */
@Component
class InspectSiteCompletion implements TaskListener {

  private final ApplicationSteps steps;
  private final Inspections inspections;
  private final Inspectors inspectors;

  InspectSiteCompletion(ApplicationSteps steps, Inspections inspections, Inspectors inspectors) {
    this.steps = steps;
    this.inspections = inspections;
    this.inspectors = inspectors;
  }

  @Override
  public void notify(DelegateTask task) {
    TaskAnswers answers = steps.answers(task);
    InspectionResult result = answers.choice(INSPECTION_RESULT).orElse(null);
    InspectorRoster roster = inspectors.roster();
    String one = inspector(answers, INSPECTOR_ONE, roster);
    String two = inspector(answers, INSPECTOR_TWO, roster);
    if (!one.isEmpty() && !two.isEmpty() && roster.samePerson(one, two)) {
      answers.wrong(INSPECTOR_TWO, "勘验须由两名不同的工作人员进行");
    }
    String note = answers.text(INSPECTION_NOTE).orElse(null);
    if (result == InspectionResult.FAIL && note == null) {
      answers.wrong(INSPECTION_NOTE, "勘验不通过的，请写明情况");
    }
    answers.verify();
    inspections.record(steps.application(task), new Inspections.Finding(result, one, two, note));
  }

  private static String inspector(TaskAnswers answers, ProcessVariable<String> variable, InspectorRoster roster) {
    String typed = answers.required(variable);
    if (!typed.isEmpty() && roster.isStranger(typed)) {
      answers.wrong(variable, variable.label() + "不是勘验人员");
    }
    return typed;
  }
}
