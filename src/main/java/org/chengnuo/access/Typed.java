package org.chengnuo.access;

/**
 * What somebody typed into a field for passwords. A second field would need a log-in page, a Basic header and a client of
 * its own; six digits at the end of the password pass through all of them.
 *
 * @param code the six digits; empty where there are none or none are meant
 */
record Typed(String password, String code) {

  private static final int DIGITS = 6;

  static Typed of(String secret, boolean withCode) {
    int end = secret.length() - DIGITS;
    boolean carries = withCode && end > 0 && secret.substring(end).chars().allMatch(c -> c >= '0' && c <= '9');
    return carries ? new Typed(secret.substring(0, end), secret.substring(end)) : new Typed(secret, "");
  }

  /** Neither: it would end in a log. */
  @Override
  public String toString() {
    return "Typed";
  }
}
