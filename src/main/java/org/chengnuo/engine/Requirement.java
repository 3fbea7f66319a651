package org.chengnuo.engine;

import java.util.List;
import java.util.Map;

/**
 * When a variable must come along.
 *
 * @param variable name of the variable that decides it; null where nothing does
 * @param values with which of its values the variable must come along, as programs send them
 */
public record Requirement(String variable, List<Object> values) {

  static final Requirement NEVER = new Requirement(null, List.of());
  static final Requirement ALWAYS = new Requirement(null, List.of(true));

  public Requirement {
    values = List.copyOf(values);
  }

  public boolean isAlways() {
    return equals(ALWAYS);
  }

  /** Whether another variable decides it. */
  public boolean isConditional() {
    return variable != null;
  }

  /** Whether the variable must come along with these others. */
  public boolean isMet(Map<String, ?> others) {
    return isAlways() || isConditional() && values.stream().anyMatch(value -> value.equals(others.get(variable)));
  }
}
