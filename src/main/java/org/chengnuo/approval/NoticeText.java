package org.chengnuo.approval;

import java.util.List;
import org.chengnuo.catalogue.Regime;

/**
 * The words of one template for some regimes, as {@code notices/} holds them; {@code {name}} is filled in.
 *
 * @param title what stands over the document; null for the usual title of its kind
 * @param mark what follows the bureau's own mark in its number; null for the usual mark of its kind
 * @param basis the law or rule that it rests on
 * @param remedies what can be done about it
 * @param uncertain what has still to be verified (待核), in Chinese; null where nothing has
 */
record NoticeText(
    List<Regime> regimes, String title, String mark, String body, String basis, Remedies remedies, String uncertain) {

  /** Kinds of instruction on remedies; their words stand in {@code notices/remedies.yaml}. */
  enum Remedies {
    NONE,
    USUAL,
    ACQUIRED_RIGHT,
    BY_LETTER
  }

  NoticeText {
    regimes = regimes == null ? List.of() : List.copyOf(regimes);
    remedies = remedies == null ? Remedies.NONE : remedies;
  }

  String titleOr(NoticeKind kind) {
    return title == null ? kind.title() : title;
  }

  String markOr(NoticeKind kind) {
    return mark == null ? kind.mark() : mark;
  }
}
