package org.chengnuo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngines;
import org.camunda.bpm.webapp.impl.security.auth.Authentication;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session of the web applications whose account is no longer what it was at the log-in: another password, other
 * groups, another second factor, or gone. Every request asks the database, so that it ends at once and on every node.
 */
final class SessionFilter extends OncePerRequestFilter {

  private static final String STAMP = SessionFilter.class.getName();

  private final EngineUsers users;

  SessionFilter(EngineUsers users) {
    this.users = users;
  }

  /** Binds a session that has just been opened to the account as its log-in was checked against. */
  static void bind(HttpSession session, Account account) {
    session.setAttribute(STAMP, account.stamp());
  }

  /** The account of the session that the request came with; empty where nobody has logged in. */
  static Optional<Account> account(HttpServletRequest request) {
    return Optional.ofNullable((Account) request.getAttribute(STAMP));
  }

  /** Who is logged in to the web applications in this session. */
  static Optional<String> userId(HttpSession session) {
    return Optional.ofNullable(AuthenticationUtil.getAuthsFromSession(session))
        .map(all -> all.getAuthenticationForProcessEngine(ProcessEngines.NAME_DEFAULT))
        .map(Authentication::getIdentityId);
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    Optional<String> userId = Optional.ofNullable(session).flatMap(SessionFilter::userId);
    if (userId.isPresent()) {
      Optional<Account> account =
          userId.flatMap(users::find).filter(now -> now.stamp().equals(session.getAttribute(STAMP)));
      account.ifPresentOrElse(now -> request.setAttribute(STAMP, now), session::invalidate);
    }
    chain.doFilter(request, response);
  }
}
