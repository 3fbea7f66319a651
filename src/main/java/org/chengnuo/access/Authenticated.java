package org.chengnuo.access;

import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A caller who has proved who they are; the ids of their groups are the authorities. */
final class Authenticated extends AbstractAuthenticationToken {

  /** Authority of everybody who works for the bureau. */
  static final String STAFF = "staff";

  private final Caller caller;

  Authenticated(Caller caller) {
    super(AuthorityUtils.createAuthorityList(Stream
        .concat(caller.groups().stream(), caller.isStaff() ? Stream.of(STAFF) : Stream.empty()).toList()));
    this.caller = caller;
    setAuthenticated(true);
  }

  @Override
  public Object getCredentials() {
    return null;
  }

  @Override
  public Caller getPrincipal() {
    return caller;
  }
}
