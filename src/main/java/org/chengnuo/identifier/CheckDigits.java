package org.chengnuo.identifier;

import java.util.regex.Pattern;

/**
 * Two check digits by ISO 7064 MOD 97-10 over digits and capital letters (A = 10 to Z = 35), as case numbers carry
 * them: every wrong digit and every swap of neighbouring digits is noticed.
 */
public final class CheckDigits {

  private static final Pattern ALPHANUMERIC = Pattern.compile("[0-9A-Z]+");

  private CheckDigits() {}

  /**
   * The two digits that follow {@code text}.
   *
   * @throws IllegalArgumentException if the text holds anything but digits and capital letters, or nothing
   */
  public static String of(String text) {
    if (!ALPHANUMERIC.matcher(text).matches()) {
      throw new IllegalArgumentException("digits and capital letters only");
    }
    int check = 98 - remainder(text + "00");
    return check < 10 ? "0" + check : Integer.toString(check);
  }

  /** The text with its two check digits behind it; fails as {@link #of}. */
  public static String append(String text) {
    return text + of(text);
  }

  private static int remainder(String text) {
    int remainder = 0;
    for (int i = 0; i < text.length(); i++) {
      int number = Character.getNumericValue(text.charAt(i));
      remainder = (remainder * (number < 10 ? 10 : 100) + number) % 97;
    }
    return remainder;
  }
}
