package org.chengnuo.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/**
 * The stages of the approval that an item's cases pass besides acceptance, review and decision.
 *
 * @param inspection whether two inspectors go and look
 * @param countersign groups of the sections that are consulted, in parallel; empty if none is
 * @param payment whether the window may collect a fee; the fee decision tells how much
 * @param certificate what is issued at the end; null if nothing is
 */
public record Stages(
    @NotNull @Valid StageNeed inspection,
    List<@NotBlank String> countersign,
    @NotNull Boolean payment,
    @Valid CertificateKind certificate) {

  public Stages {
    countersign = Frozen.list(countersign);
  }
}
