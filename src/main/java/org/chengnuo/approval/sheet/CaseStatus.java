package org.chengnuo.approval.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;
import org.chengnuo.approval.Application;
import org.chengnuo.approval.Outcome;
import org.chengnuo.casework.document.Notices.Notice;
import org.chengnuo.catalogue.Regime;
import org.chengnuo.clock.limits.CaseClock;

/**
 * Where a case stands, for the system that handed it in: nothing of who works on it and what they think. The names are a
 * contract with other programs: added to, never changed. What the case has not come to is left out; lists are empty.
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record CaseStatus(
    String caseNumber,
    String serviceItem,
    String serviceItemName,
    @Schema(description = "办理环节") ProgressCode stage,
    @Schema(description = "结果及其现状：办结后被更正、撤销的，以此为准") StateCode state,
    Dates dates,
    @Schema(description = "一次性告知后尚待补正的材料") List<MissingMaterial> missingMaterials,
    BillStatus bill,
    @Schema(description = "文书和证照，按作出先后") List<Document> documents,
    @Schema(description = "办理结果，办结前没有") Outcome outcome,
    String outcomeLabel) {

  record ProgressCode(CaseProgress code, String label) {}

  record StateCode(CaseState code, String label) {}

  /**
   * @param promisedDueAt while the clock runs; a paused clock has no date
   * @param correctionDueAt until when the missing materials are to be handed in
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Dates(
      OffsetDateTime receivedAt,
      OffsetDateTime acceptedAt,
      OffsetDateTime promisedDueAt,
      OffsetDateTime statutoryDueAt,
      OffsetDateTime correctionDueAt,
      OffsetDateTime decidedAt,
      OffsetDateTime closedAt) {}

  record MissingMaterial(String code, String name) {}

  /** @param amount in yuan */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record BillStatus(
      String number,
      @Schema(description = "金额，元") BigDecimal amount,
      boolean paid,
      CaseFile.BillState state,
      String stateLabel,
      OffsetDateTime dueAt,
      OffsetDateTime paidAt) {}

  /**
   * @param kind of a notice its kind, of a certificate {@code CERTIFICATE}
   * @param overtaken what it is worth now, where that is not what it says
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Document(String kind, String title, String number, OffsetDateTime date, String overtaken) {}

  static CaseStatus of(CaseFile file, ZoneId zone) {
    return new Assembly(file, zone).assemble();
  }

  private record Assembly(CaseFile file, ZoneId zone) {

    CaseStatus assemble() {
      Application application = file.application();
      Regime regime = application.item().regime();
      CaseProgress progress = CaseProgress.of(file);
      Outcome outcome = file.standing().outcome();
      return new CaseStatus(
          application.caseNumber(),
          application.item().code(),
          application.item().name(),
          new ProgressCode(progress, progress.label()),
          new StateCode(file.state(), file.state().label(regime)),
          dates(application),
          missing(),
          file.bill().map(this::bill).orElse(null),
          Stream.concat(file.notices().stream().map(this::notice), certificate()).toList(),
          outcome,
          outcome == null ? null : outcome.label(regime));
    }

    private Dates dates(Application application) {
      CaseFile.Standing standing = file.standing();
      CaseClock running = file.clock().filter(clock -> !clock.paused()).orElse(null);
      return new Dates(
          at(application.receivedAt()),
          file.clock().map(clock -> at(clock.startedAt())).orElse(null),
          running == null ? null : at(running.promised().dueAt()),
          running == null ? null : at(running.statutory().dueAt()),
          openDemand() ? at(standing.demand().dueAt()) : null,
          standing.decision() == null ? null : at(standing.decision().at()),
          at(standing.closedAt()));
    }

    private boolean openDemand() {
      return file.standing().demand() != null
          && file.standing().demand().state(file.closed()) == CaseFile.DemandState.OPEN;
    }

    private List<MissingMaterial> missing() {
      return openDemand()
          ? file.materials().stream()
              .filter(line -> file.standing().demand().materials().contains(line.material().code()))
              .map(line -> new MissingMaterial(line.material().code(), line.material().name()))
              .toList()
          : List.of();
    }

    private BillStatus bill(CaseFile.Bill bill) {
      return new BillStatus(
          bill.number(),
          bill.total(),
          bill.payment() != null,
          bill.state(),
          bill.state().label(),
          at(bill.dueAt()),
          bill.payment() == null ? null : at(bill.payment().at()));
    }

    private Document notice(Notice notice) {
      return new Document(
          notice.kind().name(),
          notice.title(),
          notice.number(),
          at(notice.issuedAt()),
          file.overtaken(notice).map(grant -> grant.label()).orElse(null));
    }

    private Stream<Document> certificate() {
      CaseFile.Certificate certificate = file.standing().certificate();
      return certificate == null
          ? Stream.empty()
          : Stream.of(
              new Document(
                  "CERTIFICATE",
                  certificate.kind(),
                  certificate.number(),
                  at(certificate.issuedAt()),
                  certificate.revokedAt() == null ? null : certificate.state().label()));
    }

    private OffsetDateTime at(Instant instant) {
      return instant == null ? null : instant.atZone(zone).toOffsetDateTime();
    }
  }
}
