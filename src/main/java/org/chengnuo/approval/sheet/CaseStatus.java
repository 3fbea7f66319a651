package org.chengnuo.approval.sheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import org.chengnuo.approval.Outcome;
import org.chengnuo.approval.payment.BillState;

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
      BillState state,
      String stateLabel,
      OffsetDateTime dueAt,
      OffsetDateTime paidAt) {}

  /**
   * @param kind of a notice its kind, of a certificate {@code CERTIFICATE}
   * @param overtaken what it is worth now, where that is not what it says
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Document(String kind, String title, String number, OffsetDateTime date, String overtaken) {}
}
