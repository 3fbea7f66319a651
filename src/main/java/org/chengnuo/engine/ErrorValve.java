package org.chengnuo.engine;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/**
 * Answers what the server refuses before any filter sees it, a malformed address for example. Made by the server, by the
 * name of the class.
 */
public final class ErrorValve extends ErrorReportValve {

  private final ObjectMapper json = new ObjectMapper();

  @Override
  protected void report(Request request, Response response, Throwable thrown) {
    if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
      return;
    }
    if (response.getStatus() == Response.SC_NOT_IMPLEMENTED) {
      // A method or an encoding of the body that no HTTP server has to know; no fault of this one.
      response.setStatus(request.getMethod().equals("CONNECT") ? Response.SC_METHOD_NOT_ALLOWED : Response.SC_BAD_REQUEST);
    }
    Failure failure = Failure.ofStatus(response.getStatus());
    boolean page = ErrorPage.isWanted(request);
    try {
      failure.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
      response.setContentType(page ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_JSON_VALUE);
      response.setCharacterEncoding(StandardCharsets.UTF_8.name());
      Writer writer = response.getReporter();
      if (writer != null) {
        writer.write(page ? ErrorPage.text(failure) : text(failure));
        response.finishResponse();
      }
    } catch (IOException | IllegalStateException e) {
      // The caller is gone.
    }
  }

  private String text(Failure failure) throws JsonProcessingException {
    return json.writeValueAsString(failure.answer());
  }
}
