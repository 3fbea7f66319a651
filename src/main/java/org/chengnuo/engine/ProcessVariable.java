package org.chengnuo.engine;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.chengnuo.label.Labelled;
import org.chengnuo.problem.TextLimit;

/**
 * A variable of a process: its name, its type and what people and programs have to know of it, declared once in the
 * process's contract class.
 *
 * @param name as models, forms and REST clients write it
 * @param type what its value is read as: String, Boolean, Long, BigDecimal, LocalDate or an enumeration
 * @param label what people read, in Chinese; the name where nobody outside sends or reads it
 * @param unit of a number, in Chinese; null without one
 * @param requirement when it must come along
 * @param values which values it can have
 * @param examples gives a value that passes together with the examples beside it; null where none is sent
 */
public record ProcessVariable<T>(
    String name, Class<T> type, String label, String unit, Requirement requirement, VariableValues values,
    Supplier<T> examples) {

  private static final String ROUTES = "route";

  private ProcessVariable(String name, Class<T> type, VariableValues values) {
    this(name, type, name, null, Requirement.NEVER, values, null);
  }

  /** A text of several lines and at most 2000 characters, unless told otherwise. */
  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class, VariableValues.ANY);
  }

  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.class, VariableValues.YES_OR_NO);
  }

  /** A whole number of at most 15 digits. */
  public static ProcessVariable<Long> integer(String name) {
    return new ProcessVariable<>(name, Long.class, VariableValues.ANY);
  }

  /** A decimal number of at most 15 digits before and 6 after the point. */
  public static ProcessVariable<BigDecimal> number(String name) {
    return new ProcessVariable<>(name, BigDecimal.class, VariableValues.ANY);
  }

  /** A calendar day, sent as {@code yyyy-MM-dd}. */
  public static ProcessVariable<LocalDate> date(String name) {
    return new ProcessVariable<>(name, LocalDate.class, VariableValues.ANY);
  }

  /** One of an enumeration's constants, which people read as their labels. */
  public static <E extends Enum<E> & Labelled> ProcessVariable<E> choice(String name, Class<E> type) {
    return new ProcessVariable<>(name, type, VariableValues.of(type.getEnumConstants()));
  }

  // What people and programs have to know of it

  public ProcessVariable<T> labelled(String other) {
    return new ProcessVariable<>(name, type, other, unit, requirement, values, examples);
  }

  public ProcessVariable<T> in(String otherUnit) {
    return new ProcessVariable<>(name, type, label, otherUnit, requirement, values, examples);
  }

  /** It need not come along, here. */
  public ProcessVariable<T> optional() {
    return new ProcessVariable<>(name, type, label, unit, Requirement.NEVER, values, examples);
  }

  /** It must always come along. */
  public ProcessVariable<T> mandatory() {
    return new ProcessVariable<>(name, type, label, unit, Requirement.ALWAYS, values, examples);
  }

  /** It must come along with any of these values of another. */
  @SafeVarargs
  public final <V> ProcessVariable<T> requiredWhen(ProcessVariable<V> other, V... others) {
    Requirement when = new Requirement(other.name(), Arrays.stream(others).map(ProcessVariable::sent).toList());
    return new ProcessVariable<>(name, type, label, unit, when, values, examples);
  }

  public ProcessVariable<T> within(TextLimit limit) {
    return with(values.within(limit));
  }

  /** @param least,most smallest and largest number that is taken; null without one */
  public ProcessVariable<T> between(BigDecimal least, BigDecimal most) {
    return with(values.between(least, most));
  }

  /** What people read for one of the options where they choose, if that is more than its label. */
  public ProcessVariable<T> reading(T value, String optionLabel) {
    return with(values.offering(values.options().stream()
        .map(option -> option.value().equals(sent(value)) ? new VariableOption(option.value(), optionLabel) : option)
        .toList()));
  }

  /** Texts that people are offered; others pass as well. */
  public ProcessVariable<T> offering(String... texts) {
    return with(values.offering(Arrays.stream(texts).map(text -> new VariableOption(text, text)).toList()));
  }

  public ProcessVariable<T> example(T value) {
    return example(() -> value);
  }

  /** An example that must be another one each time, such as the number of a receipt that is used once. */
  public ProcessVariable<T> example(Supplier<T> value) {
    return new ProcessVariable<>(name, type, label, unit, requirement, values, value);
  }

  private ProcessVariable<T> with(VariableValues others) {
    return new ProcessVariable<>(name, type, label, unit, requirement, others, examples);
  }

  /** A value that passes, as programs send it; null where the other examples go without. */
  public Object example() {
    return examples == null ? null : sent(examples.get());
  }

  /** What is wrong with the text, as a message; empty where nothing is. */
  public Optional<String> fault(String text) {
    return values.limit().fault(text);
  }

  /** Kind of its value in JSON: {@code string}, {@code integer}, {@code number}, {@code boolean} or {@code date}. */
  public String kind() {
    return Map.of(Boolean.class, "boolean", Long.class, "integer", BigDecimal.class, "number", LocalDate.class, "date")
        .getOrDefault(type, "string");
  }

  // What the engine keeps of it

  /**
   * Tells the value to the gateways of this transaction, which read it as {@code route.<name>}. It is never stored, so
   * that nobody finds it stale on the next round and nobody can plant it beforehand.
   */
  public void route(VariableScope scope, T value) {
    Map<String, Object> routes = new HashMap<>();
    if (scope.getVariable(ROUTES) instanceof Map<?, ?> known) {
      known.forEach((key, old) -> routes.put((String) key, old));
    }
    routes.put(name, sent(value));
    scope.setVariable(ROUTES, Variables.objectValue(routes, true).create());
  }

  private static Object sent(Object value) {
    if (value instanceof LocalDate day) {
      return day.toString();
    }
    return value instanceof Enum<?> constant ? constant.name() : value;
  }

  /** The options of a choice or a flag. */
  public List<VariableOption> options() {
    return values.options();
  }
}
