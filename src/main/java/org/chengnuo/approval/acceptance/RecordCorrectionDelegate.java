package org.chengnuo.approval.acceptance;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** 登记补正材料. */
@Component
class RecordCorrectionDelegate implements JavaDelegate {

  private final Corrections corrections;

  RecordCorrectionDelegate(Corrections corrections) {
    this.corrections = corrections;
  }

  @Override
  public void execute(DelegateExecution execution) {
    corrections.receive(execution.getProcessBusinessKey());
  }
}
