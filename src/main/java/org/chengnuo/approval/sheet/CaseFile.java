package org.chengnuo.approval.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.HandOvers.HandOver;
import org.chengnuo.approval.Notices.Notice;
import org.chengnuo.approval.Opinions.Given;
import org.chengnuo.approval.Outcome;
import org.chengnuo.catalogue.Material;
import org.chengnuo.clock.CaseClock;

/**
 * Everything that is known of a case at one moment.
 *
 * @param standing what the case's own row and its single documents say
 * @param handedIn state per material code; a material that nobody has spoken of is absent
 * @param clock empty before the acceptance
 * @param readAt for alarm levels
 */
record CaseFile(
    Application application,
    Standing standing,
    Map<String, HandedIn> handedIn,
    List<Given> opinions,
    List<Notice> notices,
    List<HandOver> handOvers,
    Optional<Bill> bill,
    Optional<CaseClock> clock,
    Instant readAt) {

  /** What became of a material. */
  enum HandedIn {
    SUBMITTED("已提交"),
    MISSING("待补正"),
    CORRECTED("已补正");

    private final String label;

    HandedIn(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Parts that the case has not come to are null. */
  record Standing(
      String answerable,
      Outcome outcome,
      Instant closedAt,
      Decided decision,
      Demand demand,
      HomeVisit homeVisit,
      RegisterEntry registerEntry,
      Certificate certificate) {}

  record Decided(Decision result, boolean bySilence, String by, Instant at, String reason) {}

  /**
   * The last demand of the window for materials.
   *
   * @param noticeNumber null while nobody has told the applicant
   * @param dueAt end of the applicant's time, null until told
   * @param receivedAt null until everything was handed in
   */
  record Demand(
      Set<String> materials, String note, String by, String noticeNumber, Instant dueAt, Instant receivedAt) {}

  record HomeVisit(Instant at, String address) {}

  record RegisterEntry(String number, Instant at) {}

  /** Instants and names are null until it came to that. */
  record Certificate(
      String number,
      String kind,
      boolean bySilence,
      Instant issuedAt,
      Instant sealedAt,
      Instant deliveredAt,
      String receivedBy) {}

  /**
   * @param zeroReason why nothing is due, else null
   * @param payment null until paid
   */
  record Bill(
      String number,
      BigDecimal total,
      String zeroReason,
      Instant dueAt,
      Instant cancelledAt,
      Payment payment,
      List<BillLine> lines) {}

  record Payment(String method, String reference, Instant at) {}

  record BillLine(String feeItem, BigDecimal amount, String basis) {}

  /** A material of the item as this case stands to it; {@code state} is empty when nobody has spoken of it. */
  record MaterialLine(Material material, boolean required, Optional<HandedIn> state) {}

  /** Every material of the item in the catalogue's order. */
  List<MaterialLine> materials() {
    return application.item().materials().stream()
        .map(
            material ->
                new MaterialLine(
                    material,
                    material.requiredFor(application.facts()),
                    Optional.ofNullable(handedIn.get(material.code()))))
        .toList();
  }
}
