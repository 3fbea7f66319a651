package org.chengnuo.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.security.web.header.HeaderWriter;

/**
 * Keeps data out of the caches of browsers and proxies: at a window, the next person sits at the same browser. What is the
 * same for everybody, pages without data and the files of the web applications, may be kept.
 */
final class AnswerHeaders implements HeaderWriter {

  /** Of the product's pages. The web applications send a policy of their own, and this one where they send none. */
  static final String CONTENT_POLICY = "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; "
      + "object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'self'";

  private static final Pattern WITHOUT_DATA = Pattern.compile("/|/index\\.html|/favicon\\.ico|/public/.*|/swagger-ui/.*"
      + "|/camunda/(?!api/).*|/camunda/api/[^/]+/plugin/[^/]+/static/.*");

  @Override
  public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
    if (!WITHOUT_DATA.matcher(request.getRequestURI()).matches()) {
      response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
    }
  }
}
