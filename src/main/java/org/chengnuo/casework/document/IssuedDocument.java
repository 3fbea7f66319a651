package org.chengnuo.casework.document;

import java.time.Instant;

/**
 * A document that a case brought forth, whichever process issued it and wherever it is kept.
 *
 * @param title what stands over it
 * @param grants whether it tells what the case was granted, so that it stands and falls with the grant
 */
public record IssuedDocument(String title, String number, Instant issuedAt, boolean grants) {

  /** As another document refers to it. */
  public String cited() {
    return "《" + title + "》（" + number + "）";
  }
}
