package org.chengnuo.engine;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.chengnuo.label.Labelled;

/**
 * A variable of a process with its name and type, declared once in the process's contract class.
 *
 * @param name as models, forms and REST clients write it
 * @param type what its value is read as
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  private static final String ROUTES = "route";

  public static ProcessVariable<String> text(String name) {
    return new ProcessVariable<>(name, String.class);
  }

  public static ProcessVariable<Boolean> flag(String name) {
    return new ProcessVariable<>(name, Boolean.class);
  }

  /** One of an enumeration's constants, which people read as their labels. */
  public static <E extends Enum<E> & Labelled> ProcessVariable<E> choice(String name, Class<E> type) {
    return new ProcessVariable<>(name, type);
  }

  public void set(VariableScope scope, T value) {
    scope.setVariable(name, stored(value));
  }

  /**
   * Tells the value to the gateways of this transaction, which read it as {@code route.<name>}. It is never stored, so
   * that nobody finds it stale on the next round and nobody can plant it beforehand.
   */
  public void route(VariableScope scope, T value) {
    Map<String, Object> routes = new HashMap<>();
    if (scope.getVariable(ROUTES) instanceof Map<?, ?> known) {
      known.forEach((key, old) -> routes.put((String) key, old));
    }
    routes.put(name, stored(value));
    scope.setVariable(ROUTES, Variables.objectValue(routes, true).create());
  }

  private Object stored(T value) {
    return value instanceof Enum<?> constant ? constant.name() : value;
  }
}
