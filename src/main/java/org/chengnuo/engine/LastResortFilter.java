package org.chengnuo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Tells what fails outside of every controller as the controllers tell it. The filters that ask who is calling read the
 * database, too: without this a database that is away would be a fault of the server there and nowhere else.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 9)
class LastResortFilter extends OncePerRequestFilter {

  private static final Logger LOG = LoggerFactory.getLogger(LastResortFilter.class);

  private final ObjectMapper json;

  LastResortFilter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    try {
      chain.doFilter(request, response);
    } catch (RuntimeException | ServletException | IOException e) {
      if (response.isCommitted()) {
        // The caller is gone, or has half an answer: closing the connection is all that can be told.
        throw e;
      }
      Failure failure = failure(e);
      failure.log(LOG, request.getRequestURI(), e);
      response.resetBuffer();
      tell(failure, request, response, json);
      return;
    }
    boolean onlyStatus = response.getStatus() >= 400 && response.getContentType() == null && !response.isCommitted();
    if (onlyStatus && !request.isAsyncStarted()) {
      tell(Failure.ofStatus(response.getStatus()), request, response, json);
    }
  }

  /** The web applications open a page of any name, of any engine, without looking whether it is there. */
  private static Failure failure(Exception thrown) {
    if (thrown instanceof FileNotFoundException) {
      return Failure.ofStatus(404);
    }
    return Failure.of(thrown).or(() -> EngineStumble.in(thrown) ? Optional.of(Failure.ofStatus(404)) : Optional.empty())
        .orElseGet(Failure::internal);
  }

  /** As a page to a person's browser, as JSON to everybody else. */
  static void tell(Failure failure, HttpServletRequest request, HttpServletResponse response, ObjectMapper json)
      throws IOException {
    if (ErrorPage.isWanted(request)) {
      ErrorPage.write(response, failure);
    } else {
      JsonResponses.write(response, failure, json);
    }
  }
}
