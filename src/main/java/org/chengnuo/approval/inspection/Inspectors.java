package org.chengnuo.approval.inspection;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/**
 * Who may be named as an inspector. Staff of the bureau by their user id; somebody of a field office without an account
 * by name. Two spellings of one person are one person.
 */
@Component
class Inspectors {

  private static final String GROUP = "inspectors";

  private final IdentityService identityService;

  Inspectors(IdentityService identityService) {
    this.identityService = identityService;
  }

  /** What identifies a person however the name was typed. */
  String identify(String typed) {
    String name = normalise(typed);
    return user(typed).map(User::getId).or(() -> byDisplayName(name)).map(Inspectors::normalise).orElse(name);
  }

  /** Whether the name is that of a user who is no inspector. */
  boolean notInspector(String typed) {
    return user(typed)
        .map(user -> identityService.createUserQuery().userId(user.getId()).memberOfGroup(GROUP).count() == 0)
        .orElse(false);
  }

  private Optional<User> user(String typed) {
    return Optional.ofNullable(identityService.createUserQuery().userId(typed.strip()).singleResult());
  }

  private Optional<String> byDisplayName(String name) {
    return identityService.createUserQuery().memberOfGroup(GROUP).list().stream()
        .filter(user -> normalise(displayName(user)).equals(name))
        .map(User::getId)
        .findFirst();
  }

  private static String displayName(User user) {
    return (user.getLastName() == null ? "" : user.getLastName())
        + (user.getFirstName() == null ? "" : user.getFirstName());
  }

  private static String normalise(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
