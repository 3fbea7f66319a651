package org.chengnuo.approval.acceptance;

import static org.chengnuo.approval.AdministrativeApproval.NOTICE_NUMBER;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记补正材料. The message may carry the number of the notice that it answers. */
@Component
class RecordCorrectionDelegate implements JavaDelegate {

  private final Corrections corrections;

  RecordCorrectionDelegate(Corrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    execution.removeVariable(NOTICE_NUMBER.name());
    corrections.receive(execution.getProcessBusinessKey());
  }
}
