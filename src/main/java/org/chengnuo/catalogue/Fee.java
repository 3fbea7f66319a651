package org.chengnuo.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * One published fee. The text is for people; amounts are computed by the decision {@code fee}.
 *
 * @param name in Chinese
 * @param standard rate and exemptions, in Chinese
 * @param basis the published rule it rests on, or why nothing is charged
 * @param collectedHere whether the bureau's window collects it
 */
public record Fee(
    @NotBlank String name, @NotBlank String standard, @NotBlank String basis, @NotNull Boolean collectedHere) {}
