package org.chengnuo.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
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
 * @param deferrableDays working days after the acceptance within which it may be handed in later (容缺受理) where it is
 *     required; null where the application cannot be accepted without it
 * @param note help for applicant and clerk, in Chinese; null without one
 */
public record Material(
    @NotBlank @Pattern(regexp = "M[0-9]{2}") String code,
    @NotBlank String name,
    @NotNull MaterialForm form,
    @NotNull Boolean required,
    @Valid FactCondition when,
    @Min(1) @Max(30) Integer deferrableDays,
    String note) {

  /** Whether an application with these facts needs it. */
  public boolean requiredFor(Facts facts) {
    return required || when != null && when.holds(facts);
  }

  /** Whether the application may be accepted before it is handed in. */
  public boolean deferrable() {
    return deferrableDays != null;
  }
}
