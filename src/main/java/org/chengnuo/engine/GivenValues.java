package org.chengnuo.engine;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengnuo.label.Labelled;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;

/**
 * Reads what somebody sent for the variables that a contract declares, and gathers everything that is wrong with it. A
 * variable is read as it is declared for this task or start, which may label it otherwise than for another.
 */
public abstract class GivenValues {

  private static final int MOST_DIGITS = 15;
  private static final int MOST_DECIMALS = 6;
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?");
  private static final Pattern ISO_DATE = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");

  private final Map<String, ProcessVariable<?>> declared = new LinkedHashMap<>();
  private final Map<String, Object> given = new HashMap<>();
  private final List<FieldProblem> problems = new ArrayList<>();

  GivenValues(List<ProcessVariable<?>> declared) {
    declared.forEach(variable -> this.declared.put(variable.name(), variable));
  }

  final void take(String name, Object value) {
    given.put(name, value);
  }

  final boolean isDeclared(String name) {
    return declared.containsKey(name);
  }

  final void problem(String field, String message) {
    problems.add(new FieldProblem(field, message));
  }

  /** What a sentence about the variable begins with, for readers who do not see its label beside. */
  abstract String subject(ProcessVariable<?> variable);

  /** Whether the value came along, were it empty. */
  public final boolean has(ProcessVariable<?> variable) {
    return given.get(variable.name()) != null;
  }

  /** A text, trimmed; empty when it is missing or blank. */
  public final Optional<String> text(ProcessVariable<String> variable) {
    if (!has(variable)) {
      return Optional.empty();
    }
    if (!(given.get(variable.name()) instanceof String text)) {
      return refused(variable, "应为文字");
    }
    declared(variable).fault(text).ifPresent(fault -> refused(variable, fault));
    return text.isBlank() ? Optional.empty() : Optional.of(text.strip());
  }

  /** A text that must be there; empty text after a recorded problem. */
  public final String required(ProcessVariable<String> variable) {
    return mustBeThere(variable, text(variable)).orElse("");
  }

  /** Yes or no, which must be there. */
  public final boolean flag(ProcessVariable<Boolean> variable) {
    if (given.get(variable.name()) instanceof Boolean flag) {
      return flag;
    }
    wrong(variable, "请选择" + label(variable) + "：是（true）、否（false）");
    return false;
  }

  /** One of an enumeration's constants, which must be there. */
  public final <E extends Enum<E> & Labelled> Optional<E> choice(ProcessVariable<E> variable) {
    E[] constants = variable.type().getEnumConstants();
    Object value = given.get(variable.name());
    Optional<E> chosen = Arrays.stream(constants).filter(constant -> constant.name().equals(value)).findFirst();
    if (chosen.isEmpty()) {
      wrong(variable, "请选择" + label(variable) + "：" + Labelled.choices(constants));
    }
    return chosen;
  }

  /** One of an enumeration's constants, or that which is meant where nothing is sent. */
  public final <E extends Enum<E> & Labelled> E choice(ProcessVariable<E> variable, E otherwise) {
    return isMissing(variable) ? otherwise : choice(variable).orElse(otherwise);
  }

  /** A whole number; empty when it is missing, which is a problem where it is required, or after another problem. */
  public final Optional<Long> integer(ProcessVariable<Long> variable) {
    return decimal(variable, "应为整数")
        .flatMap(number -> number.scale() > 0 ? refused(variable, "应为整数") : Optional.of(number.longValueExact()));
  }

  /** A decimal number; empty when it is missing, which is a problem where it is required, or after another problem. */
  public final Optional<BigDecimal> number(ProcessVariable<BigDecimal> variable) {
    return decimal(variable, "应为数字");
  }

  /** A calendar day; empty when it is missing, which is a problem where it is required, or after another problem. */
  public final Optional<LocalDate> date(ProcessVariable<LocalDate> variable) {
    if (isMissing(variable)) {
      return missing(variable);
    }
    String text = given.get(variable.name()) instanceof String day ? day.strip() : "";
    try {
      if (ISO_DATE.matcher(text).matches()) {
        return Optional.of(LocalDate.parse(text));
      }
    } catch (DateTimeException noSuchDay) {
      // A day such as 30 February is answered below like any other text that is no date.
    }
    return refused(variable, "应为存在的日期，格式为年-月-日，例如 2026-03-01");
  }

  private Optional<BigDecimal> decimal(ProcessVariable<?> variable, String expected) {
    if (isMissing(variable)) {
      return missing(variable);
    }
    Optional<BigDecimal> read = decimal(given.get(variable.name()));
    if (read.isEmpty()) {
      return refused(variable, expected);
    }
    BigDecimal number = read.get();
    // Checked on the exponent, before anything writes the digits out: 1E999999999 is short until it is expanded.
    if ((long) number.precision() - number.scale() > MOST_DIGITS) {
      return refused(variable, "数值过大");
    }
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.scale() > MOST_DECIMALS) {
      return refused(variable, "小数不得超过 " + MOST_DECIMALS + " 位");
    }
    ProcessVariable<?> known = declared(variable);
    Optional<String> fault = known.values().fault(plain, known.unit() == null ? "" : " " + known.unit());
    return fault.isPresent()
        ? refused(variable, fault.get()) : Optional.of(plain.scale() < 0 ? plain.setScale(0) : plain);
  }

  private static Optional<BigDecimal> decimal(Object value) {
    if (value instanceof Integer || value instanceof Long || value instanceof Short || value instanceof Byte) {
      return Optional.of(BigDecimal.valueOf(((Number) value).longValue()));
    }
    if (value instanceof BigInteger integer) {
      return Optional.of(new BigDecimal(integer));
    }
    if (value instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    if (value instanceof Double || value instanceof Float) {
      return Double.isFinite(((Number) value).doubleValue())
          ? Optional.of(new BigDecimal(value.toString())) : Optional.empty();
    }
    return value instanceof String text && DECIMAL.matcher(text.strip()).matches()
        ? Optional.of(new BigDecimal(text.strip())) : Optional.empty();
  }

  private boolean isMissing(ProcessVariable<?> variable) {
    Object value = given.get(variable.name());
    return value == null || value instanceof String text && text.isBlank();
  }

  private <T> Optional<T> missing(ProcessVariable<?> variable) {
    return declared(variable).requirement().isAlways() ? mustBeThere(variable, Optional.empty()) : Optional.empty();
  }

  private <T> Optional<T> mustBeThere(ProcessVariable<?> variable, Optional<T> value) {
    if (value.isEmpty() && problems.stream().noneMatch(known -> known.field().equals(variable.name()))) {
      wrong(variable, "请填写" + label(variable));
    }
    return value;
  }

  private <T> Optional<T> refused(ProcessVariable<?> variable, String fault) {
    wrong(variable, subject(declared(variable)) + fault);
    return Optional.empty();
  }

  private String label(ProcessVariable<?> variable) {
    return declared(variable).label();
  }

  private ProcessVariable<?> declared(ProcessVariable<?> variable) {
    return declared.getOrDefault(variable.name(), variable);
  }

  public final void wrong(ProcessVariable<?> variable, String message) {
    problem(variable.name(), message);
  }

  /** What has been found wrong so far, for whoever finds more. */
  public final List<FieldProblem> problems() {
    return problems;
  }

  /**
   * Ends the reading.
   *
   * @throws InvalidInputException with every problem at once; nothing is changed then
   */
  public final void verify() {
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }
}
