package org.chengnuo.catalogue;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import java.util.List;

/**
 * Holds when a fact has one of the values.
 *
 * @param fact name of a fact of the same item, of type string with options or boolean
 * @param values texts of which one must be the fact's; {@code true} and {@code false} for booleans
 */
public record FactCondition(@NotBlank String fact, @NotEmpty List<@NotBlank String> values) {

  public FactCondition {
    values = Frozen.list(values);
  }

  /** A fact that was not given has no value, so that no condition on it holds. */
  public boolean holds(Facts facts) {
    return facts.text(fact).filter(values::contains).isPresent();
  }
}
