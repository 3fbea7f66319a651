package org.chengnuo.catalogue;

import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * One step of the published procedure.
 *
 * @param name in Chinese, as the guide says it
 * @param days working days and fractions of them
 */
public record ProcedureStep(@NotBlank String name, @NotNull @DecimalMin("0") BigDecimal days) {}
