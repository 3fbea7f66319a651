package org.chengnuo.access;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What the page of an account shows.
 *
 * @param name what people call the user; the id where nobody has given a name
 * @param duty what is to be done first, in Chinese, or null
 * @param enrolled whether the account has a second factor
 * @param needed whether it may not do without
 * @param offer a secret that waits to be confirmed, or null
 * @param problem what was wrong with the last form, in Chinese, or null
 * @param token of the forms
 */
record AccountPage(
    String userId, String name, String duty, boolean enrolled, boolean needed, Offer offer, String problem, String token) {

  /**
   * A secret on offer, to be photographed or typed into an authenticator application.
   *
   * @param secret in Base32, in groups of four
   */
  record Offer(String secret, String uri, QrCode code) {

    private static final String ISSUER = "承诺";

    static Offer of(String userId, TotpSecret secret) {
      String uri = "otpauth://totp/%s:%s?secret=%s&issuer=%s&algorithm=SHA1&digits=6&period=30"
          .formatted(encoded(ISSUER), encoded(userId), secret.base32(), encoded(ISSUER));
      return new Offer(secret.base32().replaceAll("(.{4})(?!$)", "$1 "), uri, QrCode.of(uri));
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  static AccountPage of(Account account, String name, Duties duties, Optional<TotpSecret> offered, String problem,
      String token) {
    return new AccountPage(account.userId(), name, duties.of(account).map(Duty::message).orElse(null),
        account.secondFactor().isPresent(), duties.needsSecondFactor(account),
        offered.map(secret -> Offer.of(account.userId(), secret)).orElse(null), problem, token);
  }
}
