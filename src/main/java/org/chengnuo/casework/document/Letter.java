package org.chengnuo.casework.document;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.chengnuo.casework.Case;
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

  /** What every case tells of itself; whether a person or an organisation is addressed it does not tell. */
  static Letter of(Case file) {
    if (file.party() == null) {
      throw new IllegalStateException("Case " + file.number() + " is nobody's whom a letter could be sent to");
    }
    return new Letter(file.number(), null, file.party().name(), "您（贵单位）", file.title(), Map.of());
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
