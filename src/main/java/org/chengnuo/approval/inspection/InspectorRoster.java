package org.chengnuo.approval.inspection;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The bureau's staff at the moment of an inspection. Staff are named by user id or by name, in any case, width and
 * spacing; somebody of a field office without an account by name. Two spellings of one person are one person.
 */
record InspectorRoster(List<Member> staff) {

  /** Somebody with an account. */
  record Member(String id, String name, boolean inspector) {}

  InspectorRoster {
    // Where two of the staff have one name, the inspector is meant.
    staff = staff.stream().sorted(Comparator.comparing(Member::inspector).reversed()).toList();
  }

  /** Whether the two texts name one person. */
  boolean samePerson(String one, String other) {
    return identity(one).equals(identity(other));
  }

  /** Whether the text names somebody of the staff who is no inspector. */
  boolean isStranger(String typed) {
    return find(typed).filter(member -> !member.inspector()).isPresent();
  }

  private String identity(String typed) {
    String text = normalise(typed);
    return find(typed).map(Member::id).map(InspectorRoster::normalise).orElse(text);
  }

  private Optional<Member> find(String typed) {
    String text = normalise(typed);
    return staff.stream()
        .filter(member -> normalise(member.id()).equals(text))
        .findFirst()
        .or(() -> staff.stream().filter(member -> normalise(member.name()).equals(text)).findFirst());
  }

  private static String normalise(String text) {
    return Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("\\s+", "").toLowerCase(Locale.ROOT);
  }
}
