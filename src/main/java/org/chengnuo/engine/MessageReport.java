package org.chengnuo.engine;

import java.util.Map;

/**
 * What a message tells about a case.
 *
 * @param message its name
 * @param businessKey the case's number
 * @param variables what came with it, unchecked
 */
public record MessageReport(String message, String businessKey, Map<String, Object> variables) {

  /** A variable as it was sent; null where it was not. */
  public Object value(ProcessVariable<?> variable) {
    return variables.get(variable.name());
  }
}
