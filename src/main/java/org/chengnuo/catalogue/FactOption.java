package org.chengnuo.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * One of the values that a fact can take.
 *
 * @param value what is stored and sent, {@code UPPER_SNAKE}
 * @param label what people read, in Chinese
 */
public record FactOption(@NotBlank @Pattern(regexp = "[A-Z][A-Z0-9_]*") String value, @NotBlank String label) {}
