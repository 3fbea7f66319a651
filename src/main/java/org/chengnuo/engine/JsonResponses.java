package org.chengnuo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;

/** Writes an error answer where no framework does it: in servlet filters. */
public final class JsonResponses {

  private JsonResponses() {}

  /** Sets status and body of a response that nothing was written to. */
  public static void write(HttpServletResponse response, Failure failure, ObjectMapper json) throws IOException {
    response.setStatus(failure.status());
    failure.retryAfter().ifPresent(seconds -> response.setHeader(HttpHeaders.RETRY_AFTER, seconds));
    response.setContentType("application/json");
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getOutputStream(), failure.answer());
  }
}
