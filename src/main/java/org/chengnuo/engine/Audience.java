package org.chengnuo.engine;

import java.util.Collection;
import java.util.Set;

/**
 * Who may call an operation.
 *
 * @param strangers whether also who is not logged in
 * @param groups ids of the groups whose members may
 */
public record Audience(boolean strangers, Set<String> groups) {

  public Audience {
    groups = Set.copyOf(groups);
  }

  /** Whether a caller with these groups may. */
  public boolean includes(Collection<String> groupsOfCaller) {
    return strangers || groupsOfCaller.stream().anyMatch(groups::contains);
  }
}
