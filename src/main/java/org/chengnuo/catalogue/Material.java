package org.chengnuo.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * One paper that the applicant hands in.
 *
 * @param code short code, unique within its item, by which notices and task variables name it, e.g. {@code M01}
 * @param name in Chinese
 * @param form original, copy or both
 * @param required whether every application needs it
 * @param when states when an otherwise optional material is needed; null if never
 * @param note help for applicant and clerk, in Chinese; null without one
 */
public record Material(
    @NotBlank @Pattern(regexp = "M[0-9]{2}") String code,
    @NotBlank String name,
    @NotNull MaterialForm form,
    @NotNull Boolean required,
    @Valid FactCondition when,
    String note) {

  /** Whether an application with these facts needs it. */
  public boolean requiredFor(Facts facts) {
    return required || when != null && when.holds(facts);
  }
}
