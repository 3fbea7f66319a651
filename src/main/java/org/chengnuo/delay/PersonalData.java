package org.chengnuo.delay;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.chengnuo.casework.Party;
import org.chengnuo.identifier.ResidentId;
import org.chengnuo.identifier.SocialCreditCode;

/** Looks for personal data in a text that is to be published, however it was typed. */
final class PersonalData {

  private static final Pattern EIGHTEEN = Pattern.compile("(?<![0-9])[0-9]{17}[0-9x](?![0-9])");
  private static final Pattern CREDIT_CODE = Pattern.compile("(?<![0-9a-z])[0-9a-z]{18}(?![0-9a-z])");
  private static final Pattern MOBILE = Pattern.compile("(?<![0-9])(?:86)?1[3-9][0-9]{9}(?![0-9])");

  private PersonalData() {}

  /**
   * What stands in the text although it must not: the name and phone of whom the case is for, and anybody's resident
   * ID, unified social credit code or mobile number.
   *
   * @param party null where the case is nobody's
   *
   * @return in Chinese, for a message that does not repeat the data; empty when the text may be published
   */
  static Optional<String> foundIn(String text, Party party) {
    String bare = bare(text);
    List<String> found =
        Stream.of(
                party != null && contains(bare, party.name()) ? "申请人姓名或名称" : null,
                residentId(text) || creditCode(text) ? "证件号码" : null,
                party != null && party.phone() != null && contains(bare, party.phone()) || mobile(text)
                    ? "电话号码" : null)
            .filter(what -> what != null)
            .toList();
    return found.isEmpty() ? Optional.empty() : Optional.of(String.join("、", found));
  }

  private static boolean contains(String bare, String data) {
    return bare.contains(bare(data));
  }

  private static boolean residentId(String text) {
    return EIGHTEEN.matcher(joined(text)).results().anyMatch(
        candidate -> ResidentId.parse(candidate.group().toUpperCase(Locale.ROOT)).isPresent());
  }

  private static boolean creditCode(String text) {
    String joined = normal(text).replaceAll("(?<=[0-9a-z])[ \\-—_.·](?=[0-9a-z])", "");
    return CREDIT_CODE.matcher(joined).results().anyMatch(
        candidate -> SocialCreditCode.parse(candidate.group().toUpperCase(Locale.ROOT)).isPresent());
  }

  private static boolean mobile(String text) {
    return MOBILE.matcher(joined(text)).find();
  }

  /** Digits that are written in groups stand together; two numbers apart stay apart. */
  private static String joined(String text) {
    return normal(text).replaceAll("(?<=[0-9])[ \\-—_.·](?=[0-9x])", "");
  }

  /** Letters and digits alone: neither blanks nor dots hide a name or a number. */
  private static String bare(String text) {
    return normal(text).replaceAll("[^\\p{L}\\p{N}]", "");
  }

  private static String normal(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
  }
}
