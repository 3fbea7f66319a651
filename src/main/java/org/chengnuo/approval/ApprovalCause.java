package org.chengnuo.approval;

import org.chengnuo.casework.AccountabilityCause;

/** For what has to be answered in an approval. */
public enum ApprovalCause implements AccountabilityCause {
  DEEMED_ACCEPTANCE("逾期未告知，视为受理"),
  FURTHER_DEMAND("超出一次性告知再次要求材料"),
  COUNTERSIGN_SILENCE("会签逾期，视为同意"),
  SILENT_APPROVAL("承诺时限内未决定，超时默许"),
  LATE_CERTIFICATE("未在十个工作日内发证"),
  PROMISE_BROKEN("超出承诺时限"),
  STATUTE_BROKEN("超出法定时限或者最长办理时限");

  private final String label;

  ApprovalCause(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
