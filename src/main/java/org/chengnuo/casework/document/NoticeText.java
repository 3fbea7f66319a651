package org.chengnuo.casework.document;

import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.chengnuo.casework.NoticeKind;
import org.chengnuo.catalogue.Regime;

/**
 * The words of one template for some regimes; {@code {name}} is filled in.
 *
 * @param regimes empty where the process knows none
 * @param title what stands over the document; null for the usual title of its kind
 * @param mark what follows the bureau's own mark in its number; null for the usual mark of its kind
 * @param basis the law or rule that it rests on
 * @param remedies what can be done about it
 * @param uncertain what has still to be verified (待核), in Chinese; null where nothing has
 */
public record NoticeText(
    Set<Regime> regimes, String title, String mark, String body, String basis, Remedies remedies, String uncertain) {

  /** Kinds of instruction on remedies; their words stand in {@code notices/remedies.yaml}. */
  public enum Remedies {
    NONE,
    USUAL,
    ACQUIRED_RIGHT,
    BY_LETTER
  }

  public NoticeText {
    regimes = regimes == null ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(regimes));
    remedies = remedies == null ? Remedies.NONE : remedies;
  }

  /** @param regime null for a process that knows none */
  boolean isFor(Regime regime) {
    return regimes.isEmpty() || (regime != null && regimes.contains(regime));
  }

  String titleOr(NoticeKind kind) {
    return title == null ? kind.label() : title;
  }

  String markOr(NoticeKind kind) {
    return mark == null ? kind.mark() : mark;
  }

  /** Kinds count on in one series, and a mark of the text's own in another. */
  String seriesOr(NoticeKind kind) {
    return mark == null ? kind.name() : mark;
  }
}
