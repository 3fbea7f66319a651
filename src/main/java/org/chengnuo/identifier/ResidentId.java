package org.chengnuo.identifier;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A citizen's identity number (公民身份号码) by GB 11643-1999: six digits of region, eight of the birth date, three of
 * sequence, one check character. Residence permits of people from Hong Kong, Macao and Taiwan (regions 810000, 820000,
 * 830000) and foreigners' permanent residence cards of the 2023 version (first digit 9) have the same build.
 *
 * @param value the eighteen characters, the check character {@code X} in upper case
 */
public record ResidentId(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{17}[0-9X]");
  private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
  private static final String CHECK_CHARACTERS = "10X98765432";
  private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33",
      "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54", "61", "62", "63", "64",
      "65", "71");
  private static final Set<String> RESIDENCE_PERMITS = Set.of("810000", "820000", "830000");
  // Nobody who applies was born before this day; an older date is a slip of the pen that passed the check by chance.
  private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);

  /** @throws IllegalArgumentException if the value is no valid number; {@link #parse} asks without throwing */
  public ResidentId {
    if (value == null || !isValid(value)) {
      throw new IllegalArgumentException("not a valid resident identity number");
    }
  }

  /** Reads what somebody typed: surrounding blanks are dropped and a lower-case {@code x} is taken for {@code X}. */
  public static Optional<ResidentId> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String candidate = text.strip().toUpperCase(Locale.ROOT);
    return isValid(candidate) ? Optional.of(new ResidentId(candidate)) : Optional.empty();
  }

  /** As {@link #parse(String)}, and nobody is born after {@code today}. */
  public static Optional<ResidentId> parse(String text, LocalDate today) {
    return parse(text).filter(id -> !id.birthDate().isAfter(today));
  }

  /** The birth date that the number carries. */
  public LocalDate birthDate() {
    return birthDate(value).orElseThrow();
  }

  /** Full years of age on that day; negative before birth. */
  public int ageOn(LocalDate date) {
    return Period.between(birthDate(), date).getYears();
  }

  /** All but the last four characters hidden, for people who need no more than to recognise the number. */
  public String masked() {
    return "*".repeat(14) + value.substring(14);
  }

  /** The check character that belongs to the first seventeen digits. */
  static char checkCharacter(String firstSeventeen) {
    int sum = 0;
    for (int i = 0; i < WEIGHTS.length; i++) {
      sum += WEIGHTS[i] * (firstSeventeen.charAt(i) - '0');
    }
    return CHECK_CHARACTERS.charAt(sum % 11);
  }

  private static boolean isValid(String candidate) {
    return SHAPE.matcher(candidate).matches()
        && isPlausibleRegion(candidate.substring(0, 6))
        && birthDate(candidate).filter(date -> !date.isBefore(EARLIEST_BIRTH)).isPresent()
        && checkCharacter(candidate) == candidate.charAt(17);
  }

  private static boolean isPlausibleRegion(String region) {
    if (region.startsWith("9")) {
      return PROVINCES.contains(region.substring(1, 3));
    }
    return RESIDENCE_PERMITS.contains(region)
        || PROVINCES.contains(region.substring(0, 2)) && !region.endsWith("0000");
  }

  private static Optional<LocalDate> birthDate(String candidate) {
    try {
      return Optional.of(LocalDate.of(
          Integer.parseInt(candidate.substring(6, 10)),
          Integer.parseInt(candidate.substring(10, 12)),
          Integer.parseInt(candidate.substring(12, 14))));
    } catch (DateTimeException noSuchDay) {
      return Optional.empty();
    }
  }

  /** Never the whole number: values end up in logs. */
  @Override
  public String toString() {
    return masked();
  }
}
