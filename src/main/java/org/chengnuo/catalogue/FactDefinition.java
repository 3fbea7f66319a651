package org.chengnuo.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * One fact that an item asks the applicant for.
 *
 * @param name start variable, camelCase
 * @param label what people read, in Chinese
 * @param type kind of value
 * @param unit unit of a number, in Chinese; null without one
 * @param required whether every application must state it
 * @param requiredWhen states when an otherwise optional fact must be stated; null if never
 * @param options the values a string can take; empty if it is free
 * @param min smallest number allowed; null without one
 * @param max largest number allowed; null without one
 * @param pattern regular expression that a free string must match as a whole; null without one
 * @param patternMessage what the pattern asks for, in Chinese; null without a pattern
 * @param example a value that passes, of the fact's JSON type
 * @param note help for the applicant, in Chinese; null without one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FactDefinition(
    @NotBlank @Pattern(regexp = "[a-z][a-zA-Z0-9]{0,39}") String name,
    @NotBlank String label,
    @NotNull FactType type,
    String unit,
    @NotNull Boolean required,
    @Valid FactCondition requiredWhen,
    List<@NotNull @Valid FactOption> options,
    BigDecimal min,
    BigDecimal max,
    String pattern,
    String patternMessage,
    @NotNull Object example,
    String note) {

  public FactDefinition {
    options = Frozen.list(options);
  }

  /** Whether an application with these facts must state this one. */
  public boolean requiredFor(Facts facts) {
    return required || requiredWhen != null && requiredWhen.holds(facts);
  }

  /** The fact's value as decisions read it: String, Long, BigDecimal, Boolean or LocalDate; null when not given. */
  public Object typedValue(Facts facts) {
    return facts.text(name).map(text -> (Object) switch (type) {
      case STRING -> text;
      case INTEGER -> Long.valueOf(text);
      case NUMBER -> new BigDecimal(text);
      case BOOLEAN -> Boolean.valueOf(text);
      case DATE -> LocalDate.parse(text);
    }).orElse(null);
  }
}
