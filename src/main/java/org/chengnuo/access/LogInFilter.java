package org.chengnuo.access;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.chengnuo.engine.Failure;
import org.chengnuo.engine.JsonResponses;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.springframework.web.util.UrlPathHelper;

/**
 * Stands before the log-in of the web applications, which would ask the engine about the password and know nothing of
 * addresses and codes. What gets around this filter finds the engine's own limits and opens no session.
 */
final class LogInFilter extends OncePerRequestFilter {

  private static final Pattern LOG_IN = Pattern.compile("/camunda/api/[^/]+/auth/user/[^/]+/login/[^/]+/?");

  private final EngineUsers users;
  private final ObjectMapper json;

  LogInFilter(EngineUsers users, ObjectMapper json) {
    this.users = users;
    this.json = json;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    return !HttpMethod.POST.matches(request.getMethod()) || !LOG_IN.matcher(path).matches();
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    String secret = request.getParameter("password");
    Optional<Account> account;
    try {
      account = users.authenticate(request.getParameter("username"), secret, request.getRemoteAddr());
    } catch (TooManyGuessesException e) {
      Refusals.tooManyGuesses(response, e, json);
      return;
    }
    if (account.isEmpty()) {
      JsonResponses.write(response, Failure.ofStatus(401), json);
      return;
    }
    boolean withCode = account.get().secondFactor().isPresent();
    // Held back until the session is bound: the browser's next request would find it unbound and end it.
    ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
    chain.doFilter(new WithPassword(request, Typed.of(secret, withCode).password()), held);
    bind(request.getSession(false), account.get());
    held.copyBodyToResponse();
  }

  private static void bind(HttpSession session, Account account) {
    if (session != null && SessionFilter.userId(session).filter(account.userId()::equals).isPresent()) {
      SessionFilter.bind(session, account);
    }
  }

  /** The form as the web applications know it: without a code behind the password. */
  private static final class WithPassword extends HttpServletRequestWrapper {

    private final String password;

    WithPassword(HttpServletRequest request, String password) {
      super(request);
      this.password = password;
    }

    @Override
    public String getParameter(String name) {
      return name.equals("password") ? password : super.getParameter(name);
    }

    @Override
    public String[] getParameterValues(String name) {
      return name.equals("password") ? new String[] {password} : super.getParameterValues(name);
    }
  }
}
