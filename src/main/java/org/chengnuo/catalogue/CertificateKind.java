package org.chengnuo.catalogue;

import jakarta.validation.constraints.NotBlank;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengnuo.bureau.Bureau;

/**
 * A kind of certificate, reply or receipt.
 *
 * @param name e.g. 不动产权证书
 * @param numberFormat how its numbers are written; placeholders {@code {year}}, {@code {month}}, {@code {county}} and
 *     {@code {serial}} or, padded with zeros to that many digits, {@code {serial:7}}
 * @param seal the seal under it
 */
public record CertificateKind(@NotBlank String name, @NotBlank String numberFormat, @NotBlank String seal) {

  private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z]+)(?::([0-9]))?}");

  /**
   * The number of one certificate. Serials are counted per year and {@code numberFormat}, so that two items with the
   * same format share them.
   *
   * @param issuedOn day of issue in the bureau's zone
   * @param serial from 1
   * @param parcel the case's fact {@code parcel}; names the county where it is a real-estate unit code of the
   *     municipality, otherwise the municipality itself is named
   * @param bureau who issues it
   */
  public String number(LocalDate issuedOn, long serial, String parcel, Bureau bureau) {
    return PLACEHOLDER.matcher(numberFormat).replaceAll(found -> Matcher.quoteReplacement(switch (found.group(1)) {
      case "year" -> "%04d".formatted(issuedOn.getYear());
      case "month" -> "%02d".formatted(issuedOn.getMonthValue());
      case "county" -> bureau.registryOf(parcel);
      case "serial" -> found.group(2) == null
          ? Long.toString(serial)
          : ("%0" + found.group(2) + "d").formatted(serial);
      default -> throw new IllegalStateException("unknown placeholder " + found.group());
    }));
  }

  /** Whether every number is of its own year and serial and nothing in the format is unknown. */
  boolean hasUsableFormat() {
    String rest = numberFormat.replaceAll("\\{(year|month|county|serial|serial:[1-9])}", "");
    return numberFormat.contains("{year}") && numberFormat.contains("{serial") && !rest.matches(".*[{}].*");
  }
}
