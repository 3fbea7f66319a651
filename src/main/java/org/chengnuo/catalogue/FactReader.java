package org.chengnuo.catalogue;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.chengnuo.problem.FieldProblem;

/** Turns untrusted values into canonical texts, or says in Chinese what is wrong with them. */
final class FactReader {

  private static final int MAX_LENGTH = 500;
  private static final int MAX_INTEGER_DIGITS = 15;
  private static final int MAX_FRACTION_DIGITS = 6;
  private static final Pattern DECIMAL = Pattern.compile("[+-]?[0-9]{1,20}(\\.[0-9]{1,20})?");
  private static final Pattern ISO_DATE = Pattern.compile("(19|20|21)[0-9]{2}-[0-9]{2}-[0-9]{2}");
  // Line and paragraph separators and the marks that turn the direction of writing can make a text read as another.
  private static final Pattern MISLEADING =
      Pattern.compile("[\\p{Cc}\\p{Cs}\\u200E\\u200F\\u2028-\\u202E\\u2066-\\u2069\\uFEFF]");

  private final List<FactDefinition> definitions;

  FactReader(List<FactDefinition> definitions) {
    this.definitions = definitions;
  }

  Facts read(Map<String, ?> variables, List<FieldProblem> problems) {
    Map<String, String> texts = new LinkedHashMap<>();
    for (FactDefinition definition : definitions) {
      Object given = variables == null ? null : variables.get(definition.name());
      if (given == null || given instanceof String text && text.isBlank()) {
        continue;
      }
      try {
        texts.put(definition.name(), canonical(definition, given));
      } catch (Refused refused) {
        problems.add(new FieldProblem(definition.name(), "“" + definition.label() + "”" + refused.getMessage()));
        // Present though wrong: it must not be reported as missing, too.
        texts.put(definition.name(), "");
      }
    }
    Facts facts = new Facts(texts);
    for (FactDefinition definition : definitions) {
      if (!texts.containsKey(definition.name()) && definition.requiredFor(facts)) {
        problems.add(new FieldProblem(definition.name(), "“" + definition.label() + "”必须填写"));
      }
    }
    texts.values().removeIf(String::isEmpty);
    return new Facts(texts);
  }

  private static String canonical(FactDefinition definition, Object given) throws Refused {
    return switch (definition.type()) {
      case STRING -> string(definition, given);
      case INTEGER -> integer(definition, given);
      case NUMBER -> number(definition, given).toPlainString();
      case BOOLEAN -> bool(given);
      case DATE -> date(given);
    };
  }

  private static String string(FactDefinition definition, Object given) throws Refused {
    if (!(given instanceof String text)) {
      throw new Refused("应为文字");
    }
    if (text.codePointCount(0, text.length()) > MAX_LENGTH) {
      throw new Refused("不得超过" + MAX_LENGTH + "个字符");
    }
    String stripped = text.strip();
    if (MISLEADING.matcher(stripped).find()) {
      throw new Refused("含有不允许的控制字符");
    }
    if (!definition.options().isEmpty()
        && definition.options().stream().noneMatch(option -> option.value().equals(stripped))) {
      throw new Refused("只能是以下之一：" + definition.options().stream()
          .map(option -> option.value() + "（" + option.label() + "）").collect(Collectors.joining("、")));
    }
    if (definition.pattern() != null && !Pattern.matches(definition.pattern(), stripped)) {
      throw new Refused(definition.patternMessage());
    }
    return stripped;
  }

  private static String integer(FactDefinition definition, Object given) throws Refused {
    BigDecimal number = number(definition, given);
    if (number.scale() > 0) {
      throw new Refused("应为整数");
    }
    return number.toPlainString();
  }

  private static BigDecimal number(FactDefinition definition, Object given) throws Refused {
    BigDecimal number = decimal(given).orElseThrow(
        () -> new Refused(definition.type() == FactType.INTEGER ? "应为整数" : "应为数字"));
    // Checked on the exponent, before anything writes the digits out: 1E999999999 is short until it is expanded.
    if ((long) number.precision() - number.scale() > MAX_INTEGER_DIGITS) {
      throw new Refused("数值过大");
    }
    BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
    if (plain.scale() > MAX_FRACTION_DIGITS) {
      throw new Refused("小数不得超过" + MAX_FRACTION_DIGITS + "位");
    }
    plain = plain.scale() < 0 ? plain.setScale(0) : plain;
    if (definition.min() != null && plain.compareTo(definition.min()) < 0) {
      throw new Refused("不得小于" + definition.min().toPlainString() + unit(definition));
    }
    if (definition.max() != null && plain.compareTo(definition.max()) > 0) {
      throw new Refused("不得大于" + definition.max().toPlainString() + unit(definition));
    }
    return plain;
  }

  private static Optional<BigDecimal> decimal(Object given) {
    if (given instanceof Integer || given instanceof Long || given instanceof Short || given instanceof Byte) {
      return Optional.of(BigDecimal.valueOf(((Number) given).longValue()));
    }
    if (given instanceof BigInteger integer) {
      return Optional.of(new BigDecimal(integer));
    }
    if (given instanceof BigDecimal decimal) {
      return Optional.of(decimal);
    }
    if (given instanceof Double || given instanceof Float) {
      String text = given.toString();
      return Double.isFinite(((Number) given).doubleValue()) ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
    if (given instanceof String text && DECIMAL.matcher(text.strip()).matches()) {
      return Optional.of(new BigDecimal(text.strip()));
    }
    return Optional.empty();
  }

  private static String bool(Object given) throws Refused {
    String text = given instanceof Boolean || given instanceof String ? given.toString().strip() : "";
    if (!text.equals("true") && !text.equals("false")) {
      throw new Refused("应为 true（是）或 false（否）");
    }
    return text;
  }

  private static String date(Object given) throws Refused {
    String text = given instanceof String || given instanceof LocalDate ? given.toString().strip() : "";
    try {
      if (ISO_DATE.matcher(text).matches()) {
        return LocalDate.parse(text).toString();
      }
    } catch (DateTimeException noSuchDay) {
      // A day such as 30 February is answered below like any other text that is no date.
    }
    throw new Refused("应为存在的日期，格式为年-月-日，例如 2026-03-01");
  }

  private static String unit(FactDefinition definition) {
    return definition.unit() == null ? "" : definition.unit();
  }

  /** Why a value is not taken; its message ends the sentence that begins with the fact's label. */
  private static final class Refused extends Exception {
    Refused(String message) {
      super(message, null, false, false);
    }
  }
}
