package org.chengnuo.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Set;
import org.chengnuo.engine.Failure;
import org.chengnuo.engine.JsonResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses changes that a page of another site has a browser send: a browser that once asked for a user name and password
 * adds them to every request of itself. Programs send no {@code Origin} and are not concerned.
 */
final class OtherSiteFilter extends OncePerRequestFilter {

  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final ObjectMapper json;

  OtherSiteFilter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!READING.contains(request.getMethod()) && isFromElsewhere(request)) {
      JsonResponses.write(response, Failure.ofStatus(403), json);
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isFromElsewhere(HttpServletRequest request) {
    String origin = request.getHeader(HttpHeaders.ORIGIN);
    if (origin == null) {
      return "cross-site".equals(request.getHeader("Sec-Fetch-Site"));
    }
    String host = request.getHeader(HttpHeaders.HOST);
    try {
      return host == null || !host.equals(URI.create(origin).getAuthority());
    } catch (IllegalArgumentException e) {
      return true;
    }
  }
}
