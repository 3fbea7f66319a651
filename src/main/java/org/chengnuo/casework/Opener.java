package org.chengnuo.casework;

/**
 * Who opens a case.
 *
 * @param userId the clerk, or the system
 * @param system whether it is another system, which knows of its own cases only
 */
public record Opener(String userId, boolean system) {

  /** User id of the system, which may follow the case; null where a person opens it. */
  public String sourceSystem() {
    return system ? userId : null;
  }
}
