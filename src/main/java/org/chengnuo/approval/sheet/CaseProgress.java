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

  static CaseProgress of(CaseFile file) {
    if (file.closed()) {
      return CLOSED;
    }
    if (file.standing().decision() != null) {
      return afterTheDecision(file);
    }
    if (file.clock().isPresent()) {
      return file.clock().get().paused() ? PAUSED : IN_PROGRESS;
    }
    CaseFile.Demand demand = file.standing().demand();
    return demand != null && demand.state(false) == CaseFile.DemandState.OPEN ? CORRECTION : RECEIVED;
  }

  private static CaseProgress afterTheDecision(CaseFile file) {
    if (file.bill().filter(bill -> bill.state() == CaseFile.BillState.DUE).isPresent()) {
      return PAYMENT;
    }
    CaseFile.Certificate certificate = file.standing().certificate();
    return certificate != null && certificate.sealedAt() != null ? DELIVERY : CERTIFICATION;
  }
}
