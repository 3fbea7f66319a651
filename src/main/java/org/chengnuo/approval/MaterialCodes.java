package org.chengnuo.approval;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.chengnuo.catalogue.ServiceItem;

/**
 * Lists of material codes as people and programs write them: comma-separated, in any order. Tasklist sends what was
 * picked in a check list as the text of a JSON array, so brackets and quotation marks are passed over.
 */
public final class MaterialCodes {

  private MaterialCodes() {}

  /** The codes of a list; full-width commas and blanks are taken for commas. */
  public static Set<String> split(String list) {
    return Arrays.stream(list.split("[\\[\\]\",，、;；\\s]+"))
        .filter(code -> !code.isBlank())
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  public static String join(Set<String> codes) {
    return String.join(",", codes);
  }

  /** The codes that the item does not ask for, for a message; empty when it asks for all of them. */
  public static Optional<String> unknown(ServiceItem item, Set<String> codes) {
    String unknown =
        codes.stream()
            .filter(code -> item.material(code).isEmpty())
            .map(code -> code.length() <= 20 ? code : code.substring(0, 20) + "…")
            .collect(Collectors.joining("、"));
    return unknown.isEmpty() ? Optional.empty() : Optional.of(unknown);
  }
}
