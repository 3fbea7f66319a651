package org.chengnuo.complaint;

import java.util.Map;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.document.Letter;
import org.chengnuo.casework.document.Letters;
import org.chengnuo.casework.document.LetterWriter;
import org.chengnuo.casework.document.Notices;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Writes to complainants, where they can be reached; who wished to stay unknown is named in no letter. */
@Component
class ComplaintLetters {

  private static final String UNNAMED = "匿名投诉人";

  private final Notices notices;
  private final Letters letters;
  private final Cases cases;
  private final Complaints complaints;
  private final ComplaintDecisions decisions;

  ComplaintLetters(
      Notices notices, Letters letters, Cases cases, Complaints complaints, ComplaintDecisions decisions) {
    this.notices = notices;
    this.letters = letters;
    this.cases = cases;
    this.complaints = complaints;
    this.decisions = decisions;
  }

  @Bean
  static LetterWriter complaintLetterWriter(Cases cases) {
    return new LetterWriter(ComplaintHandling.KEY, number -> letter(cases.get(number)));
  }

  private static Letter letter(Case file) {
    String addressee = file.party() == null ? UNNAMED : file.party().name();
    return new Letter(file.number(), null, addressee, "您（贵单位）", file.title(), Map.of());
  }

  void accepted(String caseNumber) {
    send(ComplaintNotice.COMPLAINT_ACCEPTED, caseNumber, Map.of("limit", days(ComplaintClock.HANDLING)));
  }

  void refused(String caseNumber) {
    send(
        ComplaintNotice.COMPLAINT_REFUSED, caseNumber,
        Map.of("reason", decisions.given(caseNumber, ComplaintStage.COMPLAINT_ADMISSION).reason()));
  }

  void decided(String caseNumber) {
    send(
        decisions.isUpheld(caseNumber) ? ComplaintNotice.COMPLAINT_UPHELD : ComplaintNotice.COMPLAINT_NOT_UPHELD,
        caseNumber,
        Map.of(
            "grounds", decisions.given(caseNumber, ComplaintStage.COMPLAINT_DECISION).reason(),
            "limit", days(ComplaintClock.APPEAL)));
  }

  void reviewed(String caseNumber) {
    Verdict verdict = decisions.isUpheld(caseNumber) ? Verdict.UPHELD : Verdict.NOT_UPHELD;
    send(
        ComplaintNotice.COMPLAINT_REVIEWED, caseNumber,
        Map.of(
            "verdict", verdict.label(),
            "grounds", decisions.given(caseNumber, ComplaintStage.COMPLAINT_REVIEW).reason()));
  }

  void withdrawn(String caseNumber) {
    send(ComplaintNotice.COMPLAINT_WITHDRAWN, caseNumber, Map.of());
  }

  private void send(ComplaintNotice notice, String caseNumber, Map<String, String> fields) {
    if (canReach(cases.get(caseNumber))) {
      notices.issueOnce(notice, letters.of(caseNumber), fields);
    }
  }

  /** By name, by telephone, or through the system that handed the complaint in. */
  boolean canReach(Case file) {
    Complainant complainant = complaints.get(file.number()).complainant();
    return !complainant.anonymous() || complainant.phone() != null || file.opener().system();
  }

  private static String days(ComplaintClock clock) {
    return clock.workingDays() + " 个工作日";
  }
}
