package org.chengnuo.access;

import java.security.Principal;
import java.util.List;

/**
 * Who calls an endpoint of the product. Controllers receive it with {@code @AuthenticationPrincipal Caller caller}; on
 * public endpoints it is null.
 *
 * @param userId id of the engine's user
 * @param groups ids of the user's groups at the time of the request
 */
public record Caller(String userId, List<String> groups) implements Principal {

  public Caller {
    groups = List.copyOf(groups);
  }

  @Override
  public String getName() {
    return userId;
  }

  /** Whether the caller works for the bureau; other systems do not. */
  public boolean isStaff() {
    return groups.stream().anyMatch(StaffGroup::isStaff);
  }
}
