package org.chengnuo.catalogue;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** The kinds of value a fact can have, written in lower case in the catalogue and in JSON. */
public enum FactType {
  STRING,
  /** Whole number of at most 15 digits. */
  INTEGER,
  /** Decimal number of at most 15 digits before and 6 after the point. */
  NUMBER,
  BOOLEAN,
  /** Calendar day, ISO {@code yyyy-MM-dd}. */
  DATE;

  @JsonValue
  public String json() {
    return name().toLowerCase(Locale.ROOT);
  }
}
