package org.chengnuo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells the engine who calls, for as long as the request takes. The engine keeps it in the thread and checks nothing
 * where it is absent; a thread that kept it would lend one caller's rights to the next.
 */
final class EngineAuthenticationFilter extends OncePerRequestFilter {

  private final IdentityService identity;

  EngineAuthenticationFilter(IdentityService identity) {
    this.identity = identity;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      if (SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated authenticated) {
        Caller caller = authenticated.getPrincipal();
        identity.setAuthentication(caller.userId(), caller.groups(), List.of());
      }
      chain.doFilter(request, response);
    } finally {
      identity.clearAuthentication();
    }
  }
}
