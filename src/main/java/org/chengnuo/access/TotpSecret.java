package org.chengnuo.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The shared secret of an authenticator application, and its codes: six digits from HMAC-SHA-1 over steps of thirty
 * seconds (RFC 6238, RFC 4226), which every such application knows.
 */
final class TotpSecret {

  private static final int STEP_SECONDS = 30;
  private static final int DIGITS = 6;
  private static final int BYTES = 20;
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  private final byte[] key;

  private TotpSecret(byte[] key) {
    this.key = key;
  }

  static TotpSecret random() {
    byte[] key = new byte[BYTES];
    new SecureRandom().nextBytes(key);
    return new TotpSecret(key);
  }

  /** Reads what {@link #base32} wrote. */
  static TotpSecret ofBase32(String text) {
    ByteBuffer bytes = ByteBuffer.allocate(text.length() * 5 / 8);
    int buffer = 0;
    int bits = 0;
    for (char c : text.toCharArray()) {
      buffer = buffer << 5 | BASE32.indexOf(c);
      bits += 5;
      if (bits >= 8) {
        bits -= 8;
        bytes.put((byte) (buffer >> bits));
      }
      buffer &= 0xff;
    }
    return new TotpSecret(bytes.array());
  }

  /** As people type it into their application. */
  String base32() {
    StringBuilder text = new StringBuilder();
    int buffer = 0;
    int bits = 0;
    for (byte b : key) {
      buffer = (buffer & 0x1f) << 8 | b & 0xff;
      bits += 8;
      while (bits >= 5) {
        bits -= 5;
        text.append(BASE32.charAt(buffer >> bits & 0x1f));
      }
    }
    return bits == 0 ? text.toString() : text.append(BASE32.charAt(buffer << 5 - bits & 0x1f)).toString();
  }

  /** The step of this code, one step early or late allowed because clocks differ; empty where it is none of these. */
  OptionalLong stepOf(String code, long epochSecond) {
    long now = epochSecond / STEP_SECONDS;
    return LongStream.of(now, now - 1, now + 1)
        .filter(step -> MessageDigest.isEqual(code.getBytes(), code(step).getBytes())).findFirst();
  }

  private String code(long step) {
    try {
      Mac mac = Mac.getInstance("HmacSHA1");
      mac.init(new SecretKeySpec(key, "HmacSHA1"));
      byte[] hash = mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
      int offset = hash[hash.length - 1] & 0xf;
      int number = ByteBuffer.wrap(hash, offset, Integer.BYTES).getInt() & Integer.MAX_VALUE;
      return ("%0" + DIGITS + "d").formatted(number % 1_000_000);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TotpSecret secret && MessageDigest.isEqual(key, secret.key);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(key);
  }

  /** Nothing of the secret: it would end in a log. */
  @Override
  public String toString() {
    return "TotpSecret";
  }
}
