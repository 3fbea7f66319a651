package org.chengnuo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets as many requests work at once as the connection pool bears. The server has more threads than that: some wait here,
 * some are left for the health of the application, which is told however busy it is.
 */
final class WorkerGate extends OncePerRequestFilter {

  static final Failure BUSY = new Failure(503, new ErrorAnswer("Busy", "系统繁忙，请稍后再试。"));

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private static final String HEALTH = "/actuator/health";

  private final ObjectMapper json;
  private final Semaphore work;
  private final Semaphore wait;

  /**
   * @param working requests that work at once
   * @param waiting further requests that wait for their turn
   */
  WorkerGate(ObjectMapper json, int working, int waiting) {
    this.json = json;
    this.work = new Semaphore(working, true);
    this.wait = new Semaphore(waiting);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    String path = request.getRequestURI();
    return path.equals(HEALTH) || path.startsWith(HEALTH + "/");
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    if (!work.tryAcquire() && !comesToTurn()) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(PATIENCE.toSeconds()));
      JsonResponses.write(response, BUSY, json);
      return;
    }
    try {
      chain.doFilter(request, response);
    } finally {
      work.release();
    }
  }

  private boolean comesToTurn() {
    if (!wait.tryAcquire()) {
      return false;
    }
    try {
      return work.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    } finally {
      wait.release();
    }
  }
}
