package org.chengnuo.catalogue;

import org.chengnuo.label.Labelled;

/** Who may apply; decides which identifier is asked for. */
public enum ApplicantType implements Labelled {
  /** A natural person, known by resident identity number (GB 11643). */
  PERSON("自然人"),
  /** A legal person, other organisation or authority, known by unified social credit code (GB 32100). */
  ORGANIZATION("法人或其他组织");

  private final String label;

  ApplicantType(String label) {
    this.label = label;
  }

  @Override
  public String label() {
    return label;
  }
}
