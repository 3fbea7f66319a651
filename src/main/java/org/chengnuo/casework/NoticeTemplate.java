package org.chengnuo.casework;

import java.util.Locale;

/**
 * A text that a process sends. Each process has its own, as an enumeration that its {@link CaseType} lists; everything about
 * the text, its kind and its words, is data in {@code notices/<process key>/<file>}.
 */
public interface NoticeTemplate {

  /** The constant's own, in capitals. */
  String name();

  /** The file's name, the constant's in lower case: {@code LAPSE_UNPAID} is {@code lapse-unpaid.yaml}. */
  default String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-') + ".yaml";
  }
}
