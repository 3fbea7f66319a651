package org.chengnuo.casework.contract;

import io.swagger.v3.oas.models.media.BooleanSchema;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.NumberSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.chengnuo.catalogue.FactDefinition;
import org.chengnuo.catalogue.FactOption;
import org.chengnuo.engine.ProcessVariable;

/** Schemas of single values. */
final class ValueSchemas {

  /** As text, for the engine knows dates only with a time. */
  private static final String DAY = "^\\d{4}-\\d{2}-\\d{2}$";

  private ValueSchemas() {}

  static Schema<?> of(ProcessVariable<?> variable) {
    Schema<?> value =
        switch (variable.kind()) {
          case "boolean" -> new BooleanSchema();
          case "integer" -> new IntegerSchema().format(null);
          case "number" -> new NumberSchema();
          case "date" -> new StringSchema().pattern(DAY);
          default ->
              variable.type().isEnum()
                  ? choice(null, variable.options().stream().map(option -> (String) option.value()).toList())
                  : new StringSchema().maxLength(variable.values().limit().characters());
        };
    value.setMinimum(variable.values().least());
    value.setMaximum(variable.values().most());
    return described(value, variable.label(), variable.unit());
  }

  static Schema<?> of(FactDefinition fact) {
    Schema<?> value =
        switch (fact.type()) {
          case STRING ->
              fact.options().isEmpty()
                  ? new StringSchema().pattern(fact.pattern() == null ? null : "^(?:" + fact.pattern() + ")$")
                  : choice(null, fact.options().stream().map(FactOption::value).toList());
          case INTEGER -> new IntegerSchema().format(null);
          case NUMBER -> new NumberSchema();
          case BOOLEAN -> new BooleanSchema();
          case DATE -> new StringSchema().pattern(DAY);
        };
    value.setMinimum(fact.min());
    value.setMaximum(fact.max());
    return described(value, fact.label(), fact.unit());
  }

  static Schema<String> choice(String label, List<String> values) {
    StringSchema choice = new StringSchema();
    choice.setDescription(label);
    choice.setEnum(values);
    return choice;
  }

  private static Schema<?> described(Schema<?> value, String label, String unit) {
    value.setDescription(unit == null ? label : label + "（" + unit + "）");
    return value;
  }
}
