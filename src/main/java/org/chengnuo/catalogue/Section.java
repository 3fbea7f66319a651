package org.chengnuo.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;

/**
 * A section of the bureau that can be consulted by countersigning.
 *
 * @param group user group of its officers, kebab-case plural
 * @param name of the section, in Chinese
 */
public record Section(@NotBlank @Pattern(regexp = "[a-z]+(-[a-z]+)*s") String group, @NotBlank String name) {}
