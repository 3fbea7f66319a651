package org.chengnuo.identifier;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A real-estate unit code (不动产单元代码) by GB/T 37346-2019: county 6, cadastral district 3 and sub-district 3, parcel
 * kind 2, parcel number 5, fixture kind 1 and number 8.
 *
 * @param value the twenty-eight characters in upper case
 */
public record RealEstateUnitCode(String value) {

  private static final Pattern SHAPE = Pattern.compile("[0-9]{12}[GJZ][A-Z][0-9]{5}(?:W0{8}|[FLQ][0-9]{8})");

  /** @throws IllegalArgumentException if the value is no unit code; {@link #parse} asks without throwing */
  public RealEstateUnitCode {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a real-estate unit code");
    }
  }

  /** Reads what somebody typed: blanks are dropped, also between the layers, and letters raised. */
  public static Optional<RealEstateUnitCode> parse(String text) {
    if (text == null) {
      return Optional.empty();
    }
    String candidate = text.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
    return SHAPE.matcher(candidate).matches() ? Optional.of(new RealEstateUnitCode(candidate)) : Optional.empty();
  }

  /** GB/T 2260 code of the county, banner or district. */
  public String countyCode() {
    return value.substring(0, 6);
  }
}
