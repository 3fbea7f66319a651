package org.chengnuo.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengnuo.engine.ErrorAnswer;
import org.chengnuo.engine.Failure;
import org.chengnuo.engine.JsonResponses;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * Leads whoever owes something to the page of their account, and gives them nothing else: pages are redirected there, data
 * is refused with type {@code AccountDuty}, by which the web applications know where to go.
 */
final class DutyFilter extends OncePerRequestFilter {

  /** Pages for everybody, and the way in and out of the web applications. */
  private static final Pattern FREE = Pattern.compile("/|/index\\.html|/favicon\\.ico|/account(/.*)?|/actuator/health(/.*)?"
      + "|/camunda/api/[^/]+/auth/user/.*");

  /** The web applications themselves are the same for everybody; what they show comes from their interface. */
  private static final Pattern FILES = Pattern.compile("/camunda/(?!api/).*");

  private final Duties duties;
  private final ObjectMapper json;

  DutyFilter(Duties duties, ObjectMapper json) {
    this.duties = duties;
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Duty> duty = account(request).flatMap(duties::of);
    String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    if (duty.isEmpty() || FREE.matcher(path).matches()) {
      chain.doFilter(request, response);
    } else if (isPage(request)) {
      response.sendRedirect(request.getContextPath() + AccountController.PATH);
    } else if (FILES.matcher(path).matches()) {
      chain.doFilter(request, response);
    } else {
      JsonResponses.write(response, new Failure(403, new ErrorAnswer("AccountDuty", duty.get().message())), json);
    }
  }

  private static Optional<Account> account(HttpServletRequest request) {
    return SecurityContextHolder.getContext().getAuthentication() instanceof Authenticated authenticated
        ? Optional.of(authenticated.account()) : SessionFilter.account(request);
  }

  private static boolean isPage(HttpServletRequest request) {
    String accept = request.getHeader(HttpHeaders.ACCEPT);
    return "GET".equals(request.getMethod()) && accept != null && accept.contains(MediaType.TEXT_HTML_VALUE);
  }
}
