package org.chengnuo.engine;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who the engine is working for in this thread: the person logged in to Tasklist or calling over REST, or nobody when a
 * timer fires or the application acts of itself.
 */
@Component
public class CurrentUser {

  /** What records name as the actor when no person but a timer acted. */
  public static final String SYSTEM = "系统";

  /** Id of the group of systems that report payments of whatever case and know none. */
  private static final String PAYMENT_PLATFORMS = "payment-platforms";

  private final ObjectProvider<IdentityService> identityService;

  CurrentUser(ObjectProvider<IdentityService> identityService) {
    this.identityService = identityService;
  }

  /** The user's id; empty where the application acts of itself. */
  public Optional<String> id() {
    return authentication().map(Authentication::getUserId);
  }

  /** Whom records name as the actor: the user's id, or {@link #SYSTEM}. */
  public String actor() {
    return id().orElse(SYSTEM);
  }

  /** Ids of the user's groups; empty where the application acts of itself. */
  public List<String> groups() {
    return authentication().map(Authentication::getGroupIds).orElse(List.of());
  }

  /** Whether the user is in one of these groups. */
  public boolean isInAny(Collection<String> groups) {
    return groups().stream().anyMatch(groups::contains);
  }

  /** Whether another system asks, which acts on the cases that it handed in and knows of no others. */
  public boolean isSourceSystem() {
    return groups().contains(SourceSystem.GROUP);
  }

  /** Whether a system asks that reports payments, and to which no case is known. */
  boolean isPaymentPlatform() {
    return groups().contains(PAYMENT_PLATFORMS);
  }

  /** The user who gave the outermost command; empty inside a running command, whose work is the application's own. */
  Optional<CurrentUser> askingFromOutside() {
    return Context.getCommandContext() == null && authentication().isPresent() ? Optional.of(this) : Optional.empty();
  }

  private Optional<Authentication> authentication() {
    return Optional.ofNullable(identityService.getObject().getCurrentAuthentication())
        .filter(authentication -> authentication.getUserId() != null);
  }
}
