package org.chengnuo.casework.sheet;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A chapter as programs read it. Names of components are a contract: added to, never changed.
 *
 * @param properties its components become properties of the case; null ones are left out
 * @param people user ids that stand in it
 */
public record Told(Record properties, Set<String> people) {

  /** @param people user ids that stand in it, in any order, null where there is none */
  public static Told of(Record properties, Stream<String> people) {
    return new Told(properties, people.filter(Objects::nonNull).collect(Collectors.toSet()));
  }

  /** For what names nobody. */
  public static Told of(Record properties) {
    return new Told(properties, Set.of());
  }
}
