package org.chengnuo.casework.contract;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.engine.Requirement;
import org.chengnuo.engine.VariableValues;

/**
 * A variable as programs read it. Its names are a contract: added to, never changed.
 *
 * @param required whether it must come along with the examples beside it
 * @param requiredWhen with which values of another variable it must come along; left out where it always or never must
 * @param example a value that passes together with the examples beside it; null where they go without
 * @param range of its values; left out where they are chosen
 * @param reference where the values are published; left out where nothing is
 */
@Schema(name = "ProcessVariable")
record VariableResource(
    String name,
    String label,
    @Schema(allowableValues = {"string", "integer", "number", "boolean", "date"}) String type,
    @Schema(nullable = true) String unit,
    boolean required,
    @JsonInclude(JsonInclude.Include.NON_NULL) Condition requiredWhen,
    List<Choice> options,
    @JsonInclude(JsonInclude.Include.NON_NULL) Range range,
    @Schema(nullable = true) Object example,
    @JsonInclude(JsonInclude.Include.NON_NULL) String reference) {

  /** A value that can be chosen. */
  @Schema(name = "ProcessVariableOption")
  record Choice(Object value, String label) {}

  /** Values of another variable. */
  @Schema(name = "ProcessVariableCondition")
  record Condition(String variable, List<Object> values) {}

  /** How long a text, or how small and large a number may be. */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  @Schema(name = "ProcessVariableRange")
  record Range(Integer maxLength, BigDecimal min, BigDecimal max) {

    private static Range of(ProcessVariable<?> variable) {
      VariableValues values = variable.values();
      return switch (variable.kind()) {
        case "string" -> variable.type().isEnum() ? null : new Range(values.limit().characters(), null, null);
        case "integer", "number" -> new Range(null, values.least(), values.most());
        default -> null;
      };
    }
  }

  /** Variables that come along together, with examples that pass together. */
  static List<VariableResource> all(List<ProcessVariable<?>> variables) {
    return all(variables, variable -> null);
  }

  /** @param references tells where the values of a variable are published; null for most */
  static List<VariableResource> all(
      List<ProcessVariable<?>> variables, Function<ProcessVariable<?>, String> references) {
    Map<String, Object> examples = new HashMap<>();
    variables.forEach(variable -> examples.put(variable.name(), variable.example()));
    return variables.stream().map(variable -> of(variable, examples, references.apply(variable))).toList();
  }

  private static VariableResource of(ProcessVariable<?> variable, Map<String, Object> examples, String reference) {
    Requirement requirement = variable.requirement();
    return new VariableResource(
        variable.name(),
        variable.label(),
        variable.kind(),
        variable.unit(),
        requirement.isMet(examples),
        requirement.isConditional() ? new Condition(requirement.variable(), requirement.values()) : null,
        variable.options().stream().map(option -> new Choice(option.value(), option.label())).toList(),
        Range.of(variable),
        examples.get(variable.name()),
        reference);
  }
}
