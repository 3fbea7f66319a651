package org.chengnuo.access;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A user as the doors see them at this moment.
 *
 * @param userId id of the engine's user, as it is stored
 * @param passwordHash the engine's hash of the password with its salt, null for a user without one
 * @param groups ids of the groups, sorted
 * @param mustChange whether somebody else chose the password
 * @param secondFactor the secret of the one-time codes
 */
record Account(String userId, String passwordHash, String salt, List<String> groups, boolean mustChange,
    Optional<TotpSecret> secondFactor) {

  Account {
    groups = List.copyOf(groups);
  }

  Caller caller() {
    return new Caller(userId, groups);
  }

  /**
   * Differs as soon as password, groups or second factor differ, and for a user who was deleted and made again. A session
   * that remembers it ends with any such change, on every node, without anybody having to tell it.
   */
  String stamp() {
    String state = String.join("\n", userId, String.valueOf(passwordHash), String.valueOf(salt),
        String.join(",", groups), secondFactor.map(TotpSecret::base32).orElse(""));
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("SHA-256").digest(state.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
