package org.chengnuo.access;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Who owes what. A password that an administrator chose is known to two; so it is changed first, but for other systems,
 * whose passwords administrators keep. Where the installation says so, those who may do most use a second factor.
 */
@Component
class Duties {

  private static final Set<String> WITH_SECOND_FACTOR =
      Set.of(StaffGroup.ADMINISTRATORS, StaffGroup.HEADS.id(), StaffGroup.SUPERVISORS.id());

  private final boolean obligatory;

  Duties(@Value("${chengnuo.second-factor.obligatory}") boolean obligatory) {
    this.obligatory = obligatory;
  }

  Optional<Duty> of(Account account) {
    if (account.mustChange() && Collections.disjoint(account.groups(), StaffGroup.SYSTEMS)) {
      return Optional.of(Duty.CHANGE_PASSWORD);
    }
    return needsSecondFactor(account) && account.secondFactor().isEmpty() ? Optional.of(Duty.ENROL) : Optional.empty();
  }

  /** Whether the account may not do without. */
  boolean needsSecondFactor(Account account) {
    return obligatory && account.groups().stream().anyMatch(WITH_SECOND_FACTOR::contains);
  }
}
