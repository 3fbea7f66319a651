package org.chengnuo.catalogue;

import jakarta.validation.constraints.NotBlank;

/**
 * A cause, beyond those of the permit law's article 45, for which an item's limits stand still.
 *
 * @param name in Chinese
 * @param basis the rule that excludes the time
 */
public record PauseRule(@NotBlank String name, @NotBlank String basis) {}
