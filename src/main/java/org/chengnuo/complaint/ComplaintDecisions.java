package org.chengnuo.complaint;

import java.util.Optional;
import org.chengnuo.casework.record.Opinions;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.label.Labelled;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** What is said and decided of a complaint, step by step; each limit ends with the decision that it is for. */
@Component
class ComplaintDecisions {

  private final Opinions opinions;
  private final ComplaintClocks clocks;
  private final CurrentUser user;

  ComplaintDecisions(Opinions opinions, ComplaintClocks clocks, CurrentUser user) {
    this.opinions = opinions;
    this.clocks = clocks;
    this.user = user;
  }

  /** @param reason null where the complaint is accepted */
  void admit(String caseNumber, Admission admission, String reason) {
    clocks.stop(ComplaintClock.ACCEPTANCE, caseNumber, admission.label());
    opinions.record(caseNumber, ComplaintStage.COMPLAINT_ADMISSION, admission, reason);
    if (admission == Admission.ACCEPT) {
      clocks.start(ComplaintClock.HANDLING, caseNumber);
    }
  }

  void investigated(String caseNumber, Finding finding, String findings) {
    opinions.record(caseNumber, ComplaintStage.COMPLAINT_INVESTIGATION, finding, findings);
  }

  void decide(String caseNumber, Verdict verdict, String grounds) {
    clocks.stop(ComplaintClock.HANDLING, caseNumber, "作出处理决定");
    opinions.record(caseNumber, ComplaintStage.COMPLAINT_DECISION, verdict, grounds);
  }

  /** @throws ConflictException if whoever decided before does */
  void review(String caseNumber, Verdict verdict, String grounds) {
    if (given(caseNumber, ComplaintStage.COMPLAINT_DECISION).by().equals(user.actor())) {
      throw new ConflictException("复核须由作出原处理决定以外的人办理");
    }
    clocks.stop(ComplaintClock.REVIEW, caseNumber, "作出复核决定");
    opinions.record(caseNumber, ComplaintStage.COMPLAINT_REVIEW, verdict, grounds);
  }

  void replied(String caseNumber, Reply reply, String words) {
    opinions.record(caseNumber, ComplaintStage.COMPLAINT_REPLY, reply, words);
  }

  /** What was said last at a step that the complaint has passed. */
  Opinions.Given given(String caseNumber, ComplaintStage stage) {
    return opinions.last(caseNumber, stage)
        .orElseThrow(() -> new ConflictException("投诉 " + caseNumber + " 尚未经过" + stage.label()));
  }

  boolean isAccepted(String caseNumber) {
    return is(Admission.ACCEPT, opinions.last(caseNumber, ComplaintStage.COMPLAINT_ADMISSION));
  }

  /** As the review decided, or the decision where there was none. */
  boolean isUpheld(String caseNumber) {
    return is(
        Verdict.UPHELD,
        opinions.last(caseNumber, ComplaintStage.COMPLAINT_REVIEW)
            .or(() -> opinions.last(caseNumber, ComplaintStage.COMPLAINT_DECISION)));
  }

  private static boolean is(Labelled value, Optional<Opinions.Given> said) {
    return said.filter(given -> given.conclusion().equals(value.name())).isPresent();
  }
}
