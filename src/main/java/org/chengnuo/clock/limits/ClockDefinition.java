package org.chengnuo.clock.limits;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a clock is to measure: one ledger for one or more limits that begin together.
 *
 * @param label what people call the clock
 * @param limits in the order in which they are shown
 */
public record ClockDefinition(String label, List<LimitDefinition> limits) {

  public ClockDefinition {
    Objects.requireNonNull(label, "label");
    limits = List.copyOf(limits);
    if (limits.isEmpty() || limits.stream().map(LimitDefinition::name).distinct().count() < limits.size()) {
      throw new IllegalArgumentException("A clock has limits of different names: " + limits);
    }
  }

  /** The lawful cause of that code; empty where none of the limits stands still for it. */
  Optional<PauseCause> cause(String code) {
    return limits.stream().flatMap(limit -> limit.causes().stream()).filter(cause -> cause.code().equals(code)).findFirst();
  }
}
