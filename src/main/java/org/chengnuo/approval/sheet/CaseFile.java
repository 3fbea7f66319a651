package org.chengnuo.approval.sheet;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Decision;
import org.chengnuo.approval.FollowUpEntry;
import org.chengnuo.approval.FollowUpRecord;
import org.chengnuo.approval.GrantState;
import org.chengnuo.approval.MaterialEntry;
import org.chengnuo.approval.MaterialRecord;
import org.chengnuo.approval.Outcome;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.casework.document.Notices.Notice;
import org.chengnuo.casework.record.HandOvers.HandOver;
import org.chengnuo.casework.record.Opinions.Given;
import org.chengnuo.catalogue.Material;
import org.chengnuo.clock.limits.CaseClock;

/**
 * Everything that is known of a case at one moment.
 *
 * @param standing what the case's own row and its single documents say
 * @param handedIn what is recorded of the materials
 * @param clock empty before the acceptance
 * @param readAt for alarm levels
 */
record CaseFile(
    Application application,
    Standing standing,
    MaterialRecord handedIn,
    List<Given> opinions,
    List<Notice> notices,
    List<HandOver> handOvers,
    List<FollowUpEntry> followUps,
    Optional<Bill> bill,
    Optional<CaseClock> clock,
    Instant readAt) {

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
      Set<String> materials, String note, String by, String noticeNumber, Instant dueAt, Instant receivedAt) {

    DemandState state(boolean caseClosed) {
      if (receivedAt != null) {
        return DemandState.RECEIVED;
      }
      if (caseClosed) {
        return DemandState.UNANSWERED;
      }
      return noticeNumber == null ? DemandState.UNTOLD : DemandState.OPEN;
    }
  }

  /** How far a demand for materials has come. */
  enum DemandState {
    UNTOLD("尚未告知申请人"),
    OPEN("待补正"),
    RECEIVED("已补齐"),
    /** The case has ended without the materials. */
    UNANSWERED("未补正，办件已终止");

    private final String label;

    DemandState(String label) {
      this.label = label;
    }

    /** @param outcome null while the case runs */
    String label(Outcome outcome) {
      return this == UNANSWERED && outcome == Outcome.WITHDRAWN ? "未补正（办件已撤回）" : label;
    }
  }

  record HomeVisit(Instant at, String address) {}

  record RegisterEntry(String number, Instant at) {}

  /** How far a certificate has come. */
  enum CertificateState {
    ISSUED("已制证，待盖章"),
    SEALED("已盖章，待送达"),
    DELIVERED("已送达"),
    REVOKED("已撤销");

    private final String label;

    CertificateState(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

  /** Instants and names are null until it came to that. */
  record Certificate(
      String number,
      String kind,
      boolean bySilence,
      Instant issuedAt,
      Instant sealedAt,
      Instant deliveredAt,
      String receivedBy,
      Instant revokedAt) {

    CertificateState state() {
      if (revokedAt != null) {
        return CertificateState.REVOKED;
      }
      if (deliveredAt != null) {
        return CertificateState.DELIVERED;
      }
      return sealedAt == null ? CertificateState.ISSUED : CertificateState.SEALED;
    }
  }

  /** What is still to be done about a bill. */
  enum BillState {
    FREE("无需缴费"),
    DUE("待缴费"),
    PAID("已缴费"),
    CANCELLED("已注销");

    private final String label;

    BillState(String label) {
      this.label = label;
    }

    String label() {
      return label;
    }
  }

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
      List<BillLine> lines) {

    BillState state() {
      if (payment != null) {
        return BillState.PAID;
      }
      if (cancelledAt != null) {
        return BillState.CANCELLED;
      }
      return zeroReason == null ? BillState.DUE : BillState.FREE;
    }
  }

  record Payment(String method, String reference, Instant at) {}

  record BillLine(String feeItem, BigDecimal amount, String basis) {}

  /** A material of the item as this case stands to it; {@code entry} is empty when nobody has spoken of it. */
  record MaterialLine(Material material, boolean required, Optional<MaterialEntry> entry) {}

  boolean closed() {
    return standing.outcome() != null;
  }

  /** What the grant is worth now; empty where nothing was granted. */
  Optional<GrantState> grant() {
    if (standing.decision() == null || standing.decision().result() != Decision.GRANT) {
      return Optional.empty();
    }
    GrantState standingGrant = standing.outcome() == Outcome.LAPSED ? GrantState.LAPSED : GrantState.VALID;
    return Optional.of(FollowUpRecord.onGrant(followUps).map(FollowUpEntry::grant).orElse(standingGrant));
  }

  /** What the notice is worth now, where that is not what it says: it told of a grant that is no longer as it was. */
  Optional<GrantState> overtaken(Notice notice) {
    return notice.kind().grants()
        ? grant().filter(state -> state != GrantState.VALID)
        : Optional.empty();
  }

  /** The latest notice of the kind. */
  Optional<Notice> last(NoticeKind kind) {
    return notices.stream().filter(notice -> notice.kind() == kind).reduce((earlier, later) -> later);
  }

  /** Where the case stands, by what came last: a follow-up, the outcome, or neither. */
  CaseState state() {
    return CaseState.of(standing.outcome(), FollowUpRecord.onGrant(followUps).map(FollowUpEntry::grant).orElse(null));
  }

  /** Every material of the item in the catalogue's order. */
  List<MaterialLine> materials() {
    return application.item().materials().stream()
        .map(
            material ->
                new MaterialLine(
                    material,
                    material.requiredFor(application.facts()),
                    handedIn.entry(material.code())))
        .toList();
  }
}
