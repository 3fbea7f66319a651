package org.chengnuo.casework.sheet;

import java.time.Instant;
import java.util.IdentityHashMap;
import java.util.Map;
import org.chengnuo.casework.Case;

/** The picture of a case at one moment. Its parts are read when the first chapter asks for them. */
public final class CaseSheet {

  private final Case file;
  private final CaseStanding standing;
  private final Instant readAt;
  private final Map<Part<?>, Object> parts = new IdentityHashMap<>();

  CaseSheet(Case file, CaseStanding standing, Instant readAt) {
    this.file = file;
    this.standing = standing;
    this.readAt = readAt;
  }

  public Case file() {
    return file;
  }

  public CaseStanding standing() {
    return standing;
  }

  /** For alarm levels. */
  public Instant readAt() {
    return readAt;
  }

  /** The part of this case; the same however often it is asked for. */
  @SuppressWarnings("unchecked")
  public <T> T part(Part<T> part) {
    if (!parts.containsKey(part)) {
      parts.put(part, part.of(this));
    }
    return (T) parts.get(part);
  }
}
