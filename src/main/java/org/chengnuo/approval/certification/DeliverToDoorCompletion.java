package org.chengnuo.approval.certification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 送证上门. */
@Component
class DeliverToDoorCompletion implements TaskListener {

  private final Receipt receipt;

  DeliverToDoorCompletion(Receipt receipt) {
    this.receipt = receipt;
  }

  @Override
  public void notify(DelegateTask task) {
    receipt.sign(task);
  }
}
