package org.chengnuo.complaint;

import org.chengnuo.problem.ConflictException;
import org.chengnuo.problem.InvalidInputException;
import org.springframework.stereotype.Component;

/** What the complainant can do of their own: withdraw before the decision, and once appeal after it. */
@Component
class ComplaintEnding {

  private final Complaints complaints;
  private final ComplaintClocks clocks;
  private final Accused accused;

  ComplaintEnding(Complaints complaints, ComplaintClocks clocks, Accused accused) {
    this.complaints = complaints;
    this.clocks = clocks;
    this.accused = accused;
  }

  /** @throws ConflictException if the accused hands it in */
  void withdraw(String caseNumber) {
    accused.refuseActing(caseNumber);
    clocks.stop(ComplaintClock.ACCEPTANCE, caseNumber, "投诉人撤回");
    clocks.stop(ComplaintClock.HANDLING, caseNumber, "投诉人撤回");
  }

  /**
   * @throws ConflictException if the told time is over, or the accused hands it in
   * @throws InvalidInputException if the grounds give a complainant away who wished to stay unknown
   */
  void appeal(String caseNumber, String grounds) {
    accused.refuseActing(caseNumber);
    if (ConcealedName.of(complaints.get(caseNumber).complainant()).foundIn(grounds)) {
      throw new InvalidInputException(ComplaintHandling.APPEAL_GROUNDS.name(), ConcealedName.REFUSAL);
    }
    clocks.requireOpen(ComplaintClock.APPEAL, caseNumber, "投诉 " + caseNumber + " 申请复核的期限已满，或者已经申请过");
    complaints.addAppeal(caseNumber, grounds);
    clocks.stop(ComplaintClock.APPEAL, caseNumber, "申请复核");
    clocks.start(ComplaintClock.REVIEW, caseNumber);
  }

  /** Nothing is counted of a complaint that is final. */
  void conclude(String caseNumber) {
    clocks.stop(ComplaintClock.APPEAL, caseNumber, "未申请复核");
  }
}
