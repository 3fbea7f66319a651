package org.chengnuo.approval.sheet;

/** How far a case has come, for whoever waits for it; read from the case tables and not from the model's steps. */
enum CaseProgress {
  RECEIVED("已收件，待受理"),
  CORRECTION("待申请人补正"),
  IN_PROGRESS("办理中"),
  /** The clock stands still for a procedure that the law does not count. */
  PAUSED("特别程序中，计时中止"),
  PAYMENT("待缴费"),
  CERTIFICATION("登簿制证中"),
  DELIVERY("待送达"),
  CLOSED("已办结");

  private final String label;

  CaseProgress(String label) {
    this.label = label;
  }

  String label() {
    return label;
  }
}
