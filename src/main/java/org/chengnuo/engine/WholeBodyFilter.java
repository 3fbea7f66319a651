package org.chengnuo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;

/**
 * Lets nobody have a thread before the whole body of their request is there. A few dozen clients that send a byte every few
 * seconds would otherwise hold every thread of the server, also while a request is refused and its body thrown away. Until
 * then the connection waits without a thread, for no longer than the patience in all; then the request comes in again
 * ({@link RequestThreads}), with its body in memory.
 */
final class WholeBodyFilter implements Filter {

  private static final Logger LOG = LoggerFactory.getLogger(WholeBodyFilter.class);

  private static final String BODY = WholeBodyFilter.class.getName();

  private final ObjectMapper json;
  private final Duration patience;
  private final long roomForAll;
  private final AtomicLong waiting = new AtomicLong();

  /**
   * @param patience time from the first to the last byte of a body, however the bytes come
   * @param roomForAll bytes of all bodies together that are on their way
   */
  WholeBodyFilter(ObjectMapper json, Duration patience, long roomForAll) {
    this.json = json;
    this.patience = patience;
    this.roomForAll = roomForAll;
  }

  @Override
  public void doFilter(ServletRequest servletRequest, ServletResponse servletResponse, FilterChain chain)
      throws IOException, ServletException {
    HttpServletRequest request = (HttpServletRequest) servletRequest;
    HttpServletResponse response = (HttpServletResponse) servletResponse;
    if (request.getAttribute(BODY) instanceof byte[] body) {
      boolean comesAgain = request.getDispatcherType() == DispatcherType.ASYNC;
      chain.doFilter(comesAgain ? new WholeBodyRequest(request, body) : request, response);
    } else if (request.getDispatcherType() != DispatcherType.REQUEST || !hasBody(request)) {
      chain.doFilter(request, response);
    } else if (request.getContentLengthLong() > RequestShapeFilter.limit(request)) {
      JsonResponses.write(response, Failure.ofStatus(413), json);
    } else {
      read(request, response);
    }
  }

  private static boolean hasBody(HttpServletRequest request) {
    return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
  }

  private void read(HttpServletRequest request, HttpServletResponse response) throws IOException {
    AsyncContext waitingRequest = request.startAsync(request, response);
    waitingRequest.setTimeout(patience.toMillis());
    Reading reading = new Reading(waitingRequest, request, RequestShapeFilter.limit(request));
    waitingRequest.addListener(reading);
    request.getInputStream().setReadListener(reading);
  }

  /** A body on its way. */
  private final class Reading implements ReadListener, AsyncListener {

    private final AsyncContext context;
    private final HttpServletRequest request;
    private final ServletInputStream stream;
    private final long limit;
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final AtomicBoolean over = new AtomicBoolean();

    Reading(AsyncContext context, HttpServletRequest request, long limit) throws IOException {
      this.context = context;
      this.request = request;
      this.stream = request.getInputStream();
      this.limit = limit;
    }

    @Override
    public void onDataAvailable() throws IOException {
      byte[] bytes = new byte[8192];
      while (!over.get() && stream.isReady() && !stream.isFinished()) {
        int read = stream.read(bytes);
        if (read > 0) {
          body.write(bytes, 0, read);
          if (body.size() > limit) {
            end(Failure.ofStatus(413));
          } else if (waiting.addAndGet(read) > roomForAll) {
            end(WorkerGate.BUSY);
          }
        }
      }
    }

    @Override
    public void onAllDataRead() {
      if (over.compareAndSet(false, true)) {
        request.setAttribute(BODY, body.toByteArray());
        context.dispatch();
      }
    }

    @Override
    public void onTimeout(AsyncEvent event) throws IOException {
      end(Failure.ofStatus(408));
    }

    /** The caller has gone. */
    @Override
    public void onError(Throwable thrown) {
      LOG.debug("Body of {} broken off", request.getRequestURI(), thrown);
      if (over.compareAndSet(false, true)) {
        context.complete();
      }
    }

    @Override
    public void onError(AsyncEvent event) {
      onError(event.getThrowable());
    }

    @Override
    public void onComplete(AsyncEvent event) {
      waiting.addAndGet(-body.size());
    }

    @Override
    public void onStartAsync(AsyncEvent event) {
      // Nobody behind this filter does.
    }

    private void end(Failure failure) throws IOException {
      if (over.compareAndSet(false, true)) {
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        response.setHeader(HttpHeaders.CONNECTION, "close");
        JsonResponses.write(response, failure, json);
        context.complete();
      }
    }
  }
}
