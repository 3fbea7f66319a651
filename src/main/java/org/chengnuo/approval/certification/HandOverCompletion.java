package org.chengnuo.approval.certification;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** 发证送达. */
@Component
class HandOverCompletion implements TaskListener {

  private final Receipt receipt;

  HandOverCompletion(Receipt receipt) {
    this.receipt = receipt;
  }

  @Override
  public void notify(DelegateTask task) {
    receipt.sign(task);
  }
}
