package org.chengnuo.approval;

/**
 * Who registers an application.
 *
 * @param userId the clerk, or the system
 * @param system whether it is another system, which knows of its own cases only
 */
record Registrar(String userId, boolean system) {

  /** Null where a person registers. */
  String sourceSystem() {
    return system ? userId : null;
  }
}
