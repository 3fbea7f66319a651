package org.chengnuo.approval;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.chengnuo.casework.Case;
import org.chengnuo.casework.document.Letter;
import org.chengnuo.catalogue.ApplicantType;
import org.chengnuo.catalogue.Facts;
import org.chengnuo.catalogue.ServiceItem;

/**
 * What was handed in: a {@link Case} with the service item and everything that it asks for. It never changes after
 * registration.
 *
 * @param file the case that was opened for it
 * @param priority why the applicant is served first; {@code ELDERLY} also by the birth date
 */
public record Application(
    Case file,
    ServiceItem item,
    Applicant applicant,
    Channel channel,
    Priority priority,
    Delivery delivery,
    Facts facts) {

  /** 办件编号, the business key of the process. */
  public String caseNumber() {
    return file.number();
  }

  /** The engine's id of the process. */
  public String processInstanceId() {
    return file.processInstanceId();
  }

  /** When the application reached the bureau. */
  public Instant receivedAt() {
    return file.openedAt();
  }

  /** User id of the clerk or of the system that handed it in. */
  public String registeredBy() {
    return file.opener().userId();
  }

  /** User id of the system that handed it in and may follow the case; null where a clerk registered it. */
  public String sourceSystem() {
    return file.opener().sourceSystem();
  }

  /** What the item adds to the placeholders of every letter. */
  static final Set<String> LETTER_PLACEHOLDERS = Set.of("promised", "statutory", "statutoryBasis", "itemBasis");

  /** What a document says of this case and of the applicant. */
  public Letter letter() {
    return new Letter(
        caseNumber(),
        item.regime(),
        applicant.name(),
        applicant.type() == ApplicantType.PERSON ? "您" : "贵单位",
        item.name(),
        Map.of(
            "promised", String.valueOf(item.promisedDays()),
            "statutory", String.valueOf(item.statutoryDays()),
            "statutoryBasis", item.statutoryBasis(),
            "itemBasis", String.join("；", item.legalBasis())));
  }
}
