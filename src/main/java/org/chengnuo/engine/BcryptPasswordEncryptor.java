package org.chengnuo.engine;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.camunda.bpm.engine.impl.digest.PasswordEncryptor;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Stores the engine's passwords with bcrypt; the engine's own single round of SHA-512 is guessed at billions a second.
 */
final class BcryptPasswordEncryptor implements PasswordEncryptor {

  private final BCryptPasswordEncoder encoder;

  /**
   * @param cost binary logarithm of the rounds
   */
  BcryptPasswordEncryptor(int cost) {
    this.encoder = new BCryptPasswordEncoder(cost);
  }

  @Override
  public String encrypt(String saltedPassword) {
    return encoder.encode(shorten(saltedPassword));
  }

  @Override
  public boolean check(String saltedPassword, String encrypted) {
    return encoder.matches(shorten(saltedPassword), encrypted);
  }

  @Override
  public String hashAlgorithmName() {
    return "bcrypt";
  }

  /** bcrypt reads 72 bytes and the engine appends its own salt, so a long password would lose its end. */
  private static String shorten(String saltedPassword) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-384").digest(saltedPassword.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
