package org.chengnuo.complaint;

import org.chengnuo.casework.Party;

/**
 * Who complains.
 *
 * @param anonymous whether name and telephone are told to nobody but those who handle the complaint
 * @param name null where none was given
 * @param phone normalised; null where none was given
 */
record Complainant(boolean anonymous, String name, String phone) {

  /** For whom the case is openly handled; null for whoever wishes to stay unknown, so that no list names them. */
  Party party() {
    return anonymous ? null : new Party(name, phone);
  }

  /** Never names the person: records end up in logs. */
  @Override
  public String toString() {
    return "Complainant";
  }
}
