package org.chengnuo.engine;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.stereotype.Component;

/** Who acts in the current thread. */
@Component
public class CurrentUser {

  /** What the records name when no person but a timer acted. */
  public static final String SYSTEM = "系统";

  private final IdentityService identityService;

  CurrentUser(IdentityService identityService) {
    this.identityService = identityService;
  }

  /** The authenticated user's id, or {@link #SYSTEM}. */
  public String id() {
    Authentication authentication = identityService.getCurrentAuthentication();
    return authentication == null || authentication.getUserId() == null ? SYSTEM : authentication.getUserId();
  }

  /** Whether the authenticated user belongs to the group. */
  public boolean isIn(String group) {
    Authentication authentication = identityService.getCurrentAuthentication();
    return authentication != null
        && authentication.getGroupIds() != null
        && authentication.getGroupIds().contains(group);
  }
}
