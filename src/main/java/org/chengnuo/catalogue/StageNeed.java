package org.chengnuo.catalogue;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;

/**
 * Whether cases pass a stage.
 *
 * @param needed false: never
 * @param when narrows {@code needed} to the cases in which it holds; null: always
 */
public record StageNeed(@NotNull Boolean needed, @Valid FactCondition when) {

  public boolean neededFor(Facts facts) {
    return needed && (when == null || when.holds(facts));
  }

  /** Whether every case passes the stage, whatever its facts. */
  public boolean always() {
    return needed && when == null;
  }
}
