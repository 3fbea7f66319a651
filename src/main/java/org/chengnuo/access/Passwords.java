package org.chengnuo.access;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.impl.digest.PasswordManager;
import org.camunda.bpm.engine.impl.util.EncryptionUtil;
import org.springframework.stereotype.Component;

/**
 * Compares passwords with what the engine has stored. A password that was once right is recognised again without the cost
 * of bcrypt: what is remembered is a keyed hash of it together with the stored hash it was checked against, so a changed
 * password counts with the next request. The key lives as long as the process.
 */
@Component
class Passwords {

  private static final String HMAC = "HmacSHA256";
  private static final int REMEMBERED = 10_000;

  private final SecretKeySpec key;
  private final Cache<String, byte[]> verified = Caffeine.newBuilder().maximumSize(REMEMBERED).build();
  private volatile String nobodys;

  Passwords() {
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, HMAC);
  }

  /** Whether the password was right before and the stored hash is still the same. Cheap. */
  boolean isRecognised(String userId, String hash, String password) {
    byte[] known = verified.getIfPresent(userId);
    return known != null && MessageDigest.isEqual(known, fingerprint(userId, hash, password));
  }

  /**
   * Compares, and remembers what was right. Where there is nothing to compare with it takes as long: the time of an answer
   * does not say whether a user exists.
   *
   * @param hash what the engine has stored; null for an unknown user or one without a password
   */
  boolean isRight(PasswordManager manager, String userId, String hash, String salt, String password) {
    if (isRecognised(userId, hash, password)) {
      return true;
    }
    if (!matches(manager, hash == null ? nobodys(manager) : hash, salt, password) || hash == null) {
      return false;
    }
    verified.put(userId, fingerprint(userId, hash, password));
    return true;
  }

  static boolean matches(PasswordManager manager, String hash, String salt, String password) {
    return manager.check(EncryptionUtil.saltPassword(password, salt), hash);
  }

  private String nobodys(PasswordManager manager) {
    if (nobodys == null) {
      byte[] random = new byte[32];
      new SecureRandom().nextBytes(random);
      nobodys = manager.encrypt(new String(random, StandardCharsets.ISO_8859_1));
    }
    return nobodys;
  }

  private byte[] fingerprint(String userId, String hash, String password) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      return mac.doFinal((userId + '\0' + hash + '\0' + password).getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
