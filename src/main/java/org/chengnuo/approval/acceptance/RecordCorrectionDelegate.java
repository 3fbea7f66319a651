package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.NOTICE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.chengnuo.approval.Applications;
import org.springframework.stereotype.Component;

/** 登记补正材料. The message may carry the number of the notice that it answers. */
@Component
class RecordCorrectionDelegate implements JavaDelegate {

  private final Applications applications;
  private final Corrections corrections;

  RecordCorrectionDelegate(Applications applications, Corrections corrections) {
    this.applications = applications;
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.removeVariable(NOTICE_NUMBER.name());
    corrections.receive(applications.get(execution.getProcessBusinessKey()));
  }
}
