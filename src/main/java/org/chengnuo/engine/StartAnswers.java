package org.chengnuo.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What somebody sent to start a process, which nobody has checked before. A start that breaks a rule names every
 * offending variable at once and starts nothing.
 */
public final class StartAnswers extends GivenValues {

  private final Map<String, Object> sent;

  /** @param declared the variables of the start by the contract of the process */
  public StartAnswers(Map<String, Object> sent, List<ProcessVariable<?>> declared) {
    super(declared);
    this.sent = Map.copyOf(withoutNulls(sent));
    this.sent.forEach(this::take);
  }

  private static Map<String, Object> withoutNulls(Map<String, Object> sent) {
    return sent.entrySet().stream().filter(entry -> entry.getValue() != null)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Records a problem for whatever was sent and the start does not declare; blanks are passed over. */
  public void refuseOthers() {
    refuseOthers(List.of(), "该流程没有此申请项");
  }

  /**
   * @param further names of variables that this start takes besides the declared ones
   * @param message what is wrong with any other, in Chinese
   */
  public void refuseOthers(Collection<String> further, String message) {
    sent.forEach((name, value) -> {
      boolean blank = value instanceof String text && text.isBlank();
      if (!blank && !isDeclared(name) && !further.contains(name)) {
        problem(name, message);
      }
    });
  }

  /** Other systems read a problem beside the name of the variable. */
  @Override
  String subject(ProcessVariable<?> variable) {
    return variable.label();
  }
}
