package org.chengnuo.casework;

import org.chengnuo.label.Labelled;

/**
 * A kind of document that a process sends, numbered in a series of its own. Each process has its own, as an enumeration that
 * its {@link CaseType} lists; the label is the usual title over such a document.
 */
public interface NoticeKind extends Labelled {

  /** What follows the bureau's own mark in the document number (机关代字); no two kinds have the same. */
  String mark();

  /** Whether such a document tells what the case was granted, so that it stands and falls with the grant. */
  default boolean grants() {
    return false;
  }
}
