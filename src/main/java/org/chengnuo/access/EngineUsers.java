package org.chengnuo.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * The engine's users, as the web's doors need them. A password that was once right is recognised again without the cost
 * of bcrypt: what is remembered is a keyed hash of it together with the stored hash it was checked against, so a changed
 * password, a deleted user or another group counts with the next request. The key lives as long as the process.
 *
 * <p>Who knows the password is let in even while strangers' guesses have the account delayed; guesses themselves are
 * checked and slowed down by the engine.
 */
@Component
class EngineUsers {

  private static final String HMAC = "HmacSHA256";

  private final IdentityService identity;
  private final SecretKeySpec key;
  private final Map<String, byte[]> verified = new ConcurrentHashMap<>();

  EngineUsers(IdentityService identity) {
    this.identity = identity;
    byte[] secret = new byte[32];
    new SecureRandom().nextBytes(secret);
    this.key = new SecretKeySpec(secret, HMAC);
  }

  /** The caller with this password; empty for an unknown user, a wrong password or a delayed account. */
  Optional<Caller> authenticate(String userId, String password) {
    User user = find(userId);
    if (user == null || password == null || password.isEmpty()) {
      return Optional.empty();
    }
    byte[] fingerprint = fingerprint(user, password);
    if (!MessageDigest.isEqual(fingerprint, verified.get(userId))) {
      if (!isRight(userId, password)) {
        return Optional.empty();
      }
      verified.put(userId, fingerprint);
    }
    return Optional.of(caller(user.getId()));
  }

  /** The caller with this id, who has proved it elsewhere; empty for a user who no longer exists. */
  Optional<Caller> load(String userId) {
    return Optional.ofNullable(find(userId)).map(user -> caller(user.getId()));
  }

  private boolean isRight(String userId, String password) {
    try {
      return identity.checkPassword(userId, password);
    } catch (OptimisticLockingException e) {
      // Two guesses at once count the failures of one user; this one counts as failed.
      return false;
    }
  }

  private User find(String userId) {
    return userId == null ? null : identity.createUserQuery().userId(userId).singleResult();
  }

  private Caller caller(String userId) {
    List<String> groups =
        identity.createGroupQuery().groupMember(userId).list().stream().map(Group::getId).sorted().toList();
    return new Caller(userId, groups);
  }

  private byte[] fingerprint(User user, String password) {
    try {
      Mac mac = Mac.getInstance(HMAC);
      mac.init(key);
      String material = user.getId() + '\0' + user.getPassword() + '\0' + password;
      return mac.doFinal(material.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
