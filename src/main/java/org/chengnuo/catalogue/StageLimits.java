package org.chengnuo.catalogue;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * How an item's promise is divided among the stages, in working days and fractions of them. Their sum is the promise;
 * a stage that the item never passes has 0.
 */
public record StageLimits(
    @NotNull @DecimalMin("0") BigDecimal acceptance,
    @NotNull @DecimalMin("0") BigDecimal inspection,
    @NotNull @DecimalMin("0") BigDecimal countersign,
    @NotNull @DecimalMin("0") BigDecimal review,
    @NotNull @DecimalMin("0") BigDecimal decision,
    @NotNull @DecimalMin("0") BigDecimal payment,
    @NotNull @DecimalMin("0") BigDecimal certification) {

  public BigDecimal sum() {
    return acceptance.add(inspection).add(countersign).add(review).add(decision).add(payment).add(certification);
  }
}
