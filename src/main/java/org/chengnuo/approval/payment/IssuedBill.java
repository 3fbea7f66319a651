package org.chengnuo.approval.payment;

import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/**
 * A bill with what became of it.
 *
 * @param total in yuan
 * @param zeroReason why nothing is due, else null
 * @param cancelledAt null unless nobody paid in time
 * @param payment null until paid
 */
public record IssuedBill(
    String number,
    BigDecimal total,
    String zeroReason,
    Instant dueAt,
    Instant cancelledAt,
    Payment payment,
    List<Line> lines) {

  /** How it was paid. */
  public record Payment(String method, String reference, Instant at) {}

  /** @param amount in yuan */
  @Schema(name = "CaseFileBillLine")
  public record Line(String feeItem, BigDecimal amount, String basis) {}

  public BillState state() {
    if (payment != null) {
      return BillState.PAID;
    }
    if (cancelledAt != null) {
      return BillState.CANCELLED;
    }
    return zeroReason == null ? BillState.DUE : BillState.FREE;
  }
}
