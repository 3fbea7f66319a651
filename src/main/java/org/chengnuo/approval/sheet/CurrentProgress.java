package org.chengnuo.approval.sheet;

import org.chengnuo.approval.RecordedDecisions;
import org.chengnuo.approval.acceptance.Demands;
import org.chengnuo.approval.certification.Certifications;
import org.chengnuo.approval.payment.BillState;
import org.chengnuo.approval.payment.IssuedBills;
import org.chengnuo.casework.sheet.CaseSheet;
import org.chengnuo.casework.sheet.HandlingClock;
import org.chengnuo.casework.sheet.Part;
import org.springframework.stereotype.Component;

/** Finds how far a case has come. */
@Component
class CurrentProgress implements Part<CaseProgress> {

  private final HandlingClock clock;
  private final Demands demands;
  private final RecordedDecisions decisions;
  private final IssuedBills bills;
  private final Certifications certifications;

  CurrentProgress(
      HandlingClock clock, Demands demands, RecordedDecisions decisions, IssuedBills bills,
      Certifications certifications) {
    this.clock = clock;
    this.demands = demands;
    this.decisions = decisions;
    this.bills = bills;
    this.certifications = certifications;
  }

  @Override
  public CaseProgress of(CaseSheet sheet) {
    if (sheet.standing().closed()) {
      return CaseProgress.CLOSED;
    }
    if (sheet.part(decisions).isPresent()) {
      return afterTheDecision(sheet);
    }
    return sheet.part(clock)
        .map(running -> running.paused() ? CaseProgress.PAUSED : CaseProgress.IN_PROGRESS)
        .orElseGet(() -> demands.open(sheet).isPresent() ? CaseProgress.CORRECTION : CaseProgress.RECEIVED);
  }

  private CaseProgress afterTheDecision(CaseSheet sheet) {
    if (sheet.part(bills).filter(bill -> bill.state() == BillState.DUE).isPresent()) {
      return CaseProgress.PAYMENT;
    }
    boolean sealed =
        sheet.part(certifications).certificate().filter(certificate -> certificate.sealedAt() != null).isPresent();
    return sealed ? CaseProgress.DELIVERY : CaseProgress.CERTIFICATION;
  }
}
