package org.chengnuo.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets who is logged in to Tasklist call the product's own endpoints without logging in again: forms show documents and
 * clocks from there. A request that changes something must carry the session's CSRF token as the web applications send
 * it, or a form of the product its own, since a browser sends the session of itself.
 */
final class WebappSessionFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD");

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    HttpSession session = request.getSession(false);
    boolean meansSession = session != null && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    if (meansSession && (READING.contains(request.getMethod()) || carriesToken(request, session)
        || FormToken.isIn(request, session))) {
      SessionFilter.account(request).map(Authenticated::new)
          .ifPresent(SecurityContextHolder.getContext()::setAuthentication);
    }
    chain.doFilter(request, response);
  }

  private static boolean carriesToken(HttpServletRequest request, HttpSession session) {
    String sent = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    Object expected = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    return sent != null && expected != null && MessageDigest.isEqual(sent.getBytes(StandardCharsets.UTF_8),
        expected.toString().getBytes(StandardCharsets.UTF_8));
  }
}
