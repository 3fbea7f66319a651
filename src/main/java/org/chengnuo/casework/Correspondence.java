package org.chengnuo.casework;

import java.util.List;
import java.util.Set;

/**
 * What a process writes. Beans, one per process that writes at all; the start checks files and constants against each other.
 *
 * @param process its key, which is the folder of its texts
 * @param kinds what it adds to the kinds of documents
 * @param templates what it sends; the kinds may be those of other processes
 * @param byRegime whether its cases lie under a regime, so that each text is written once for every regime
 * @param placeholders what its letters fill into every text besides the placeholders of all letters
 */
public record Correspondence(
    String process,
    List<NoticeKind> kinds,
    List<NoticeTemplate> templates,
    boolean byRegime,
    Set<String> placeholders) {

  public Correspondence {
    kinds = List.copyOf(kinds);
    templates = List.copyOf(templates);
    placeholders = Set.copyOf(placeholders);
  }
}
