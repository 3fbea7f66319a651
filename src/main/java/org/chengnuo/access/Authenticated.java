package org.chengnuo.access;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.AuthorityUtils;

/** A caller who has proved who they are; the ids of their groups are the authorities. */
final class Authenticated extends AbstractAuthenticationToken {

  /** Authority of everybody who works for the bureau. */
  static final String STAFF = "staff";

  private final Account account;
  private final Caller caller;

  Authenticated(Account account) {
    super(authorities(account.caller()));
    this.account = account;
    this.caller = account.caller();
    setAuthenticated(true);
  }

  private static List<GrantedAuthority> authorities(Caller caller) {
    return AuthorityUtils.createAuthorityList(Stream
        .concat(caller.groups().stream(), caller.isStaff() ? Stream.of(STAFF) : Stream.empty()).toList());
  }

  Account account() {
    return account;
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
