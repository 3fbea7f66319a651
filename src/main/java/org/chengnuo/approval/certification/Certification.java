package org.chengnuo.approval.certification;

import java.util.Optional;

/** What was entered and certified. */
public record Certification(Optional<RegisterEntry> entry, Optional<Certificate> certificate) {

  static final Certification NONE = new Certification(Optional.empty(), Optional.empty());
}
