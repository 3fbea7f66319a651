package org.chengnuo.casework;

/**
 * For whom a case is handled, and how they are reached.
 *
 * @param phone normalised; null where none was given
 */
public record Party(String name, String phone) {

  /** Never names the person: records end up in logs. */
  @Override
  public String toString() {
    return "Party";
  }
}
