package org.chengnuo.catalogue;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The validated facts of one application, each in its canonical text: numbers plain and without trailing zeros, dates
 * ISO, booleans {@code true} or {@code false}. Equal facts are equal values. Made by {@link ServiceItem#readFacts}.
 *
 * @param asMap text per fact name in the catalogue's order; facts not given are absent
 */
public record Facts(Map<String, String> asMap) {

  public Facts {
    asMap = Collections.unmodifiableMap(new LinkedHashMap<>(asMap));
  }

  /** An application that states nothing. */
  public static Facts none() {
    return new Facts(Map.of());
  }

  /** The fact's text, empty when it was not given. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(asMap.get(name));
  }

  /** The fact as a day, empty when it was not given. */
  public Optional<LocalDate> date(String name) {
    return text(name).map(LocalDate::parse);
  }
}
