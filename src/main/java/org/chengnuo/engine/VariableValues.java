package org.chengnuo.engine;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.chengnuo.label.Labelled;
import org.chengnuo.problem.TextLimit;

/**
 * Which values a variable can have.
 *
 * @param options in the order in which people are offered them; empty where there is no choice. Of a text they are
 *     offered and not prescribed
 * @param limit of a text
 * @param least smallest number; null without one
 * @param most largest number; null without one
 */
public record VariableValues(List<VariableOption> options, TextLimit limit, BigDecimal least, BigDecimal most) {

  private static final TextLimit USUAL = TextLimit.lines(2000);

  static final VariableValues ANY = new VariableValues(List.of(), USUAL, null, null);
  static final VariableValues YES_OR_NO = of(new VariableOption(true, "是"), new VariableOption(false, "否"));

  public VariableValues {
    options = List.copyOf(options);
  }

  static VariableValues of(VariableOption... options) {
    return new VariableValues(List.of(options), USUAL, null, null);
  }

  static VariableValues of(Labelled... constants) {
    return of(Arrays.stream(constants).map(constant -> new VariableOption(constant.name(), constant.label()))
        .toArray(VariableOption[]::new));
  }

  VariableValues within(TextLimit other) {
    return new VariableValues(options, other, least, most);
  }

  VariableValues between(BigDecimal otherLeast, BigDecimal otherMost) {
    return new VariableValues(options, limit, otherLeast, otherMost);
  }

  VariableValues offering(List<VariableOption> others) {
    return new VariableValues(others, limit, least, most);
  }

  /** What is wrong with the number, as the end of a sentence; empty where nothing is. */
  Optional<String> fault(BigDecimal number, String unit) {
    if (least != null && number.compareTo(least) < 0) {
      return Optional.of("不得小于 " + least.toPlainString() + unit);
    }
    return most != null && number.compareTo(most) > 0
        ? Optional.of("不得大于 " + most.toPlainString() + unit) : Optional.empty();
  }
}
