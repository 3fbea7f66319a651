package org.chengnuo.approval.payment;

/** What is still to be done about a bill. */
public enum BillState {
  FREE("无需缴费"),
  DUE("待缴费"),
  PAID("已缴费"),
  CANCELLED("已注销");

  private final String label;

  BillState(String label) {
    this.label = label;
  }

  public String label() {
    return label;
  }
}
