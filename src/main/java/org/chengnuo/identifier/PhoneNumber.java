package org.chengnuo.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A telephone number of mainland China at which the bureau can reach somebody: mobile, landline with or without area
 * code, or a 400/800 number, optionally with an extension. Deliberately lenient: numbering plans change faster than
 * software.
 *
 * @param value normalised: mobile {@code 13800000000}, landline {@code 0478-8200000}, extension behind a hyphen
 */
public record PhoneNumber(String value) {

  private static final Pattern TYPED = Pattern.compile(
      "(?:(?:\\+|00)86|86(?=1[3-9][0-9]{9}$))?(?<number>[0-9]+?)(?:(?:转|EXT\\.?|X|#|,)(?<extension>[0-9]{1,6}))?");
  private static final Pattern MOBILE = Pattern.compile("1[3-9][0-9]{9}");
  private static final Pattern SERVICE = Pattern.compile("[48]00[0-9]{7}");
  private static final Pattern LOCAL = Pattern.compile("[2-8][0-9]{6,7}");
  // Two-digit area codes are 010 and 02x, all others have three digits behind the zero.
  private static final Pattern WITH_AREA =
      Pattern.compile("(?<area>010|02[0-9]|0[3-9][0-9]{2})(?<local>[2-8][0-9]{6,7})");
  private static final Pattern HYPHEN_EXTENSION = Pattern.compile("^(.*[0-9]{7,})-([0-9]{1,6})$");

  /** @throws IllegalArgumentException if the value is no normalised number; {@link #parse} asks without throwing */
  public PhoneNumber {
    if (value == null || normalise(value).filter(value::equals).isEmpty()) {
      throw new IllegalArgumentException("not a telephone number");
    }
  }

  /** Reads what somebody typed, with the usual blanks, hyphens, brackets, {@code +86} and extension. */
  public static Optional<PhoneNumber> parse(String text) {
    return text == null || text.length() > 40 ? Optional.empty() : normalise(text).map(PhoneNumber::new);
  }

  private static Optional<String> normalise(String text) {
    String typed = text.strip().toUpperCase(Locale.ROOT);
    Matcher hyphenated = HYPHEN_EXTENSION.matcher(typed);
    String unified = hyphenated.matches() ? hyphenated.group(1) + "转" + hyphenated.group(2) : typed;
    Matcher parts = TYPED.matcher(unified.replaceAll("[ \\-()（）—]", ""));
    if (!parts.matches()) {
      return Optional.empty();
    }
    String extension = parts.group("extension") == null ? "" : "-" + parts.group("extension");
    return number(parts.group("number"), text.contains("+") || text.startsWith("00")).map(number -> number + extension);
  }

  private static Optional<String> number(String digits, boolean international) {
    if (MOBILE.matcher(digits).matches() || SERVICE.matcher(digits).matches() || LOCAL.matcher(digits).matches()) {
      return Optional.of(digits);
    }
    // Behind +86 the zero of the area code is dropped.
    Matcher withArea = WITH_AREA.matcher(international && !digits.startsWith("0") ? "0" + digits : digits);
    return withArea.matches() ? Optional.of(withArea.group("area") + "-" + withArea.group("local")) : Optional.empty();
  }
}
