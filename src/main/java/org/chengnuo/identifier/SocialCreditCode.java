package org.chengnuo.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A unified social credit code (统一社会信用代码) by GB 32100-2015: registering authority, kind, six digits of region,
 * nine characters of organisation code with a check character of their own (GB 11714), one check character.
 *
 * @param value the eighteen characters in upper case
 */
public record SocialCreditCode(String value) {

  private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  private static final Pattern SHAPE = Pattern.compile("[1-9ANY][0-9A-HJ-NPQRTUWXY][0-9]{6}[0-9A-HJ-NPQRTUWXY]{10}");
  private static final int[] WEIGHTS = {1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28};
  private static final int[] ORGANISATION_WEIGHTS = {3, 7, 9, 10, 5, 8, 4, 2};

  /** @throws IllegalArgumentException if the value is no valid code; {@link #parse} asks without throwing */
  public SocialCreditCode {
    if (value == null || !isValid(value)) {
      throw new IllegalArgumentException("not a valid unified social credit code");
    }
  }

  /** Reads what somebody typed: surrounding blanks are dropped and lower-case letters are taken for upper-case. */
  public static Optional<SocialCreditCode> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String candidate = text.strip().toUpperCase(Locale.ROOT);
    return isValid(candidate) ? Optional.of(new SocialCreditCode(candidate)) : Optional.empty();
  }

  /** The check character that belongs to the first seventeen characters. */
  static char checkCharacter(String firstSeventeen) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * ALPHABET.indexOf(firstSeventeen.charAt(i));
    }
    return ALPHABET.charAt((31 - sum % 31) % 31);
  }

  /** The check character that belongs to the first eight characters of an organisation code (GB 11714). */
  static char organisationCheckCharacter(String firstEight) {
    int sum = 0;
    for (int i = 0; i < ORGANISATION_WEIGHTS.length; i++) {
      // Unlike the outer code, GB 11714 counts letters from A = 10 without gaps.
      sum += ORGANISATION_WEIGHTS[i] * Character.getNumericValue(firstEight.charAt(i));
    }
    int check = 11 - sum % 11;
    return check == 10 ? 'X' : check == 11 ? '0' : (char) ('0' + check);
  }

  private static boolean isValid(String candidate) {
    return SHAPE.matcher(candidate).matches()
        && organisationCheckCharacter(candidate.substring(8, 16)) == candidate.charAt(16)
        && checkCharacter(candidate) == candidate.charAt(17);
  }
}
