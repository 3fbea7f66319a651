package org.chengnuo.casework.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chengnuo.catalogue.Regime;

/**
 * All that a document knows of a case and of whoever it is sent to.
 *
 * @param regime whose text is sent; null where the process knows no regimes
 * @param addressee name of the person or organisation
 * @param you how the addressee is spoken to, in Chinese
 * @param item what the case is about, in Chinese
 * @param more the placeholders that the process adds, with what they stand for
 */
public record Letter(
    String caseNumber, Regime regime, String addressee, String you, String item, Map<String, String> more) {

  /** What every letter fills in. */
  static final Set<String> PLACEHOLDERS = Set.of("you", "item", "case");

  public Letter {
    more = Map.copyOf(more);
  }

  Map<String, String> placeholders() {
    Map<String, String> all = new HashMap<>(more);
    all.putAll(Map.of("you", you, "item", item, "case", caseNumber));
    return all;
  }

  /** Never names the person: records end up in logs. */
  @Override
  public String toString() {
    return "Letter[" + caseNumber + "]";
  }
}
