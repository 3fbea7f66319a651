package org.chengnuo.casework.document;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengnuo.catalogue.Regime;

/**
 * A template as its file holds it.
 *
 * @param kind code of the kind of document; it may be a kind of another process
 * @param unfavourable whether whoever reads it must be told what they can do about it
 * @param fields what each text has to fill in, besides what is known of every case
 * @param mayOmit regimes whose text need not fill in a field
 * @param never regimes whose cases are never sent this, so that they must have no text
 */
record TemplateFile(
    String kind,
    boolean unfavourable,
    Set<String> fields,
    Map<String, Set<Regime>> mayOmit,
    Set<Regime> never,
    List<NoticeText> texts) {

  TemplateFile {
    fields = fields == null ? Set.of() : Set.copyOf(fields);
    mayOmit = mayOmit == null ? Map.of() : Map.copyOf(mayOmit);
    never = never == null ? Set.of() : Set.copyOf(never);
    texts = texts == null ? List.of() : List.copyOf(texts);
  }

  boolean mayOmit(String field, NoticeText text) {
    return !text.regimes().isEmpty() && mayOmit.getOrDefault(field, Set.of()).containsAll(text.regimes());
  }
}
