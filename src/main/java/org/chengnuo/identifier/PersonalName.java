package org.chengnuo.identifier;

/**
 * The name of a natural person as it stands in the papers: Han with surname first, or a Mongolian or foreign one in
 * parts joined by {@code ·}.
 *
 * @param value the whole name, not blank
 */
public record PersonalName(String value) {

  public PersonalName {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException("a name is not blank");
    }
    value = value.strip();
  }

  /** What may be published: the first character and one asterisk, whatever the length, e.g. {@code 张*}. */
  public String masked() {
    return new StringBuilder().appendCodePoint(value.codePointAt(0)).append('*').toString();
  }

  /** Never the whole name: values end up in logs. */
  @Override
  public String toString() {
    return masked();
  }
}
