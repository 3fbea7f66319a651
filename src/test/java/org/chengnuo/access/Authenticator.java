package org.chengnuo.access;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The application on somebody's telephone: it knows the secret as it was shown, and RFC 6238. */
final class Authenticator {

  private static final int KEY_BYTES = 20;

  private Authenticator() {}

  static String code(TotpSecret secret, long epochSecond) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key(secret), "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(epochSecond / 30).array());
      int number = ByteBuffer.wrap(hash).getInt(hash[hash.length - 1] & 0xf) & Integer.MAX_VALUE;
      return "%06d".formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** RFC 4648: a letter is its place in the alphabet, a digit follows the letters. */
  static byte[] key(TotpSecret secret) {
    String digits =
        secret.base32().chars().map(c -> c >= 'A' ? c - 'A' : c - '2' + 26)
            .mapToObj(value -> Integer.toString(value, 32)).collect(Collectors.joining());
    byte[] number = new BigInteger(digits, 32).toByteArray();
    byte[] key = new byte[KEY_BYTES];
    int length = Math.min(number.length, KEY_BYTES);
    System.arraycopy(number, number.length - length, key, KEY_BYTES - length, length);
    return key;
  }
}
