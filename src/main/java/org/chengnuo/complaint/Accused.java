package org.chengnuo.complaint;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.chengnuo.engine.CurrentUser;
import org.chengnuo.engine.PersonNames;
import org.chengnuo.problem.ConflictException;
import org.springframework.stereotype.Component;

/** Whom a complaint accuses. They have no part in it, whatever their office. */
@Component
class Accused {

  private final Complaints complaints;
  private final PersonNames names;
  private final CurrentUser user;

  Accused(Complaints complaints, PersonNames names, CurrentUser user) {
    this.complaints = complaints;
    this.names = names;
    this.user = user;
  }

  /** @throws ConflictException if the complaint accuses this person */
  void refuse(String caseNumber, String person) {
    if (isNamed(complaints.get(caseNumber), person)) {
      throw new ConflictException("投诉 " + caseNumber + " 的被投诉人不得办理该投诉");
    }
  }

  /** @throws ConflictException if the complaint accuses whoever acts now */
  void refuseActing(String caseNumber) {
    user.id().ifPresent(person -> refuse(caseNumber, person));
  }

  /** Whether whoever reads it may know who wished to stay unknown: those who handle complaints may, the accused never. */
  boolean mayKnowComplainant(Complaint complaint) {
    return user.isInAny(ComplaintSteps.HANDLERS) && user.id().filter(person -> !isNamed(complaint, person)).isPresent();
  }

  /** By id, or by name; whoever shares the name with the accused is none the less suspect. */
  private boolean isNamed(Complaint complaint, String person) {
    if (complaint.accused() == null) {
      return false;
    }
    String accused = normal(complaint.accused());
    String name = names.of(person);
    return Arrays.asList(accused.split("[^\\p{L}\\p{N}._-]+")).contains(normal(person))
        || !name.equals(person) && accused.replace(" ", "").contains(normal(name).replace(" ", ""));
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).strip();
  }
}
