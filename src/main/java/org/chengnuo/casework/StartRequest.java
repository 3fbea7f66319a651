package org.chengnuo.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What tells the start of a case from any other.
 *
 * @param id idempotency key that the caller gave it; null where none was given. It is its caller's own
 * @param digest of everything that was handed in, whatever day it comes on
 */
public record StartRequest(String id, String digest) {

  /** @param parts what was handed in, each in a text that is equal for equal contents */
  public static StartRequest of(String id, Object... parts) {
    // Lengths keep the end of one part from passing for the beginning of the next.
    String text = Stream.of(parts).map(Object::toString).map(part -> part.length() + ":" + part)
        .collect(Collectors.joining());
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return new StartRequest(id, HexFormat.of().formatHex(hash));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
