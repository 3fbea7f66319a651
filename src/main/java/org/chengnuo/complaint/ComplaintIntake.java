package org.chengnuo.complaint;

import static org.chengnuo.complaint.ComplaintHandling.ABOUT_CASE;
import static org.chengnuo.complaint.ComplaintHandling.ACCUSED;
import static org.chengnuo.complaint.ComplaintHandling.ACCUSED_UNIT;
import static org.chengnuo.complaint.ComplaintHandling.ANONYMOUS;
import static org.chengnuo.complaint.ComplaintHandling.CONTENT;
import static org.chengnuo.complaint.ComplaintHandling.NAME;
import static org.chengnuo.complaint.ComplaintHandling.PHONE;
import static org.chengnuo.complaint.ComplaintHandling.REQUEST_ID;

import java.util.Optional;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.Cases;
import org.chengnuo.casework.Openings;
import org.chengnuo.casework.StartRequest;
import org.chengnuo.engine.StartAnswers;
import org.chengnuo.identifier.PhoneNumber;
import org.springframework.stereotype.Component;

/** Takes a complaint in, from whomever and about whatever: nothing of it but its words is demanded. */
@Component
class ComplaintIntake {

  private static final String TITLE = "投诉";

  private final Openings openings;
  private final Cases cases;
  private final Complaints complaints;
  private final ComplaintClocks clocks;

  ComplaintIntake(Openings openings, Cases cases, Complaints complaints, ComplaintClocks clocks) {
    this.openings = openings;
    this.cases = cases;
    this.complaints = complaints;
    this.clocks = clocks;
  }

  /** @throws org.chengnuo.problem.InvalidInputException with everything that is wrong with it */
  Case register(StartAnswers answers, String processInstanceId) {
    Complaint complaint = read(answers);
    String requestId = answers.text(REQUEST_ID).orElse(null);
    answers.refuseOthers();
    answers.verify();
    Case opened =
        openings.open(
            ComplaintHandling.TYPE, processInstanceId, TITLE, complaint.complainant().party(),
            StartRequest.of(requestId, digested(complaint)));
    complaints.add(opened.number(), complaint);
    clocks.start(ComplaintClock.ACCEPTANCE, opened.number());
    return opened;
  }

  private Complaint read(StartAnswers answers) {
    String content = answers.required(CONTENT);
    Complainant complainant = complainant(answers);
    ConcealedName.of(complainant).refuseIn(answers, CONTENT, content);
    String aboutCase = answers.text(ABOUT_CASE).orElse(null);
    if (aboutCase != null && !isKnown(aboutCase)) {
      answers.wrong(ABOUT_CASE, "没有编号为“" + aboutCase + "”的办件");
    }
    return new Complaint(
        content, complainant, aboutCase, answers.text(ACCUSED).orElse(null), answers.text(ACCUSED_UNIT).orElse(null));
  }

  private static Complainant complainant(StartAnswers answers) {
    boolean anonymous = answers.flag(ANONYMOUS);
    String name = anonymous ? answers.text(NAME).orElse(null) : answers.required(NAME);
    Optional<String> typed = answers.text(PHONE);
    Optional<String> phone = typed.flatMap(PhoneNumber::parse).map(PhoneNumber::value);
    if (typed.isPresent() && phone.isEmpty()) {
      answers.wrong(PHONE, "不是有效的电话号码");
    }
    return new Complainant(anonymous, name, phone.orElse(null));
  }

  /** To another system a case that it did not hand in is not there. */
  private boolean isKnown(String caseNumber) {
    return cases.find(caseNumber)
        .filter(file -> !cases.opener().system() || cases.opener().userId().equals(file.opener().sourceSystem()))
        .isPresent();
  }

  private static Object[] digested(Complaint complaint) {
    Complainant by = complaint.complainant();
    return new Object[] {
      complaint.content(), String.valueOf(complaint.aboutCase()), String.valueOf(complaint.accused()),
      String.valueOf(complaint.accusedUnit()), by.anonymous(), String.valueOf(by.name()), String.valueOf(by.phone())
    };
  }
}
