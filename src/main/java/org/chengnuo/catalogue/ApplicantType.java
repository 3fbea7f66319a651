package org.chengnuo.catalogue;

/** Who may apply; decides which identifier is asked for. */
public enum ApplicantType {
  /** A natural person, known by resident identity number (GB 11643). */
  PERSON,
  /** A legal person, other organisation or authority, known by unified social credit code (GB 32100). */
  ORGANIZATION
}
