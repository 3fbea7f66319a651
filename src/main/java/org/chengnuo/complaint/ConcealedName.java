package org.chengnuo.complaint;

import java.util.Optional;
import java.util.stream.Stream;
import org.chengnuo.engine.GivenValues;
import org.chengnuo.engine.ProcessVariable;

/**
 * What nobody writes of a complainant who wished to stay unknown: papers, opinions and sheets are read by the accused too.
 *
 * @param name null where it is known to nobody, or to everybody
 * @param phone as the name
 */
record ConcealedName(String name, String phone) {

  static final String REFUSAL = "投诉人要求匿名，请勿写出其姓名、电话";

  static ConcealedName of(Complainant complainant) {
    return complainant.anonymous()
        ? new ConcealedName(complainant.name(), complainant.phone()) : new ConcealedName(null, null);
  }

  /** Records a problem where the text gives the complainant away. */
  void refuseIn(GivenValues answers, ProcessVariable<String> variable, String text) {
    if (foundIn(text)) {
      answers.wrong(variable, REFUSAL);
    }
  }

  boolean foundIn(String text) {
    return Stream.of(name, phone).flatMap(kept -> Optional.ofNullable(kept).stream()).map(ConcealedName::bare)
        .anyMatch(kept -> kept.length() > 1 && bare(text).contains(kept));
  }

  private static String bare(String text) {
    return text.replaceAll("[^\\p{L}\\p{N}]", "");
  }

  /** Never names the person: records end up in logs. */
  @Override
  public String toString() {
    return "ConcealedName";
  }
}
