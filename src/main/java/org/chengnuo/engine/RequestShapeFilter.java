package org.chengnuo.engine;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses, before anybody parses them, bodies that no form of the bureau has: the engine's REST interface would read any
 * length into memory, and answers much of what is no {@link JsonShape} as its own fault. Uploads of documents and models get
 * more room than JSON. Addresses with empty steps or with letters that are escaped without need, which nobody writes but to
 * get around rules about addresses, end here too, and headers that name no content type.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class RequestShapeFilter extends OncePerRequestFilter {

  private static final long JSON_BYTES = 1L << 20;
  private static final long UPLOAD_BYTES = 20L << 20;

  /** Escapes of letters, digits and {@code - . _ ~}, which mean the same as the characters (RFC 3986, 2.3). */
  private static final Pattern NEEDLESS_ESCAPE =
      Pattern.compile("(?i)%(?:2[de]|3\\d|[46][1-9a-f]|[57][\\da]|5f|7e)");

  private final ObjectMapper json;

  RequestShapeFilter(ObjectMapper json) {
    this.json = json;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    Optional<Integer> malformed = malformedHead(request);
    if (malformed.isPresent()) {
      JsonResponses.write(response, Failure.ofStatus(malformed.get()), json);
      return;
    }
    long limit = limit(request);
    if (request.getContentLengthLong() > limit) {
      JsonResponses.write(response, Failure.ofStatus(413), json);
      return;
    }
    String type = request.getContentType();
    chain.doFilter(new Limited(request, limit, type != null && type.contains("json")), response);
  }

  /** How many bytes the body may have. */
  static long limit(HttpServletRequest request) {
    String type = request.getContentType();
    return type != null && type.startsWith("multipart/") ? UPLOAD_BYTES : JSON_BYTES;
  }

  private static Optional<Integer> malformedHead(HttpServletRequest request) {
    String query = request.getQueryString();
    String path = request.getRequestURI();
    if (path.contains("//") || NEEDLESS_ESCAPE.matcher(path).find() || query != null && query.contains("%00")) {
      return Optional.of(400);
    }
    if (!isContentType(request.getContentType())) {
      return Optional.of(415);
    }
    return isContentType(request.getHeader(HttpHeaders.ACCEPT)) ? Optional.empty() : Optional.of(406);
  }

  private static boolean isContentType(String header) {
    try {
      MediaType.parseMediaTypes(header);
      return true;
    } catch (InvalidMediaTypeException e) {
      return false;
    }
  }

  /** Counts what is read, for requests that do not say their length, and looks at JSON before it is handed on. */
  private static final class Limited extends HttpServletRequestWrapper {

    private final long limit;
    private final boolean isJson;
    private ServletInputStream stream;
    private BufferedReader reader;

    Limited(HttpServletRequest request, long limit, boolean isJson) {
      super(request);
      this.limit = limit;
      this.isJson = isJson;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      if (stream == null) {
        ServletInputStream limited = new LimitedStream(super.getInputStream(), limit);
        stream = isJson ? new CheckedStream(limited) : limited;
      }
      return stream;
    }

    @Override
    public BufferedReader getReader() throws IOException {
      if (reader == null) {
        String encoding = getCharacterEncoding();
        reader = new BufferedReader(
            new InputStreamReader(getInputStream(), encoding == null ? StandardCharsets.UTF_8.name() : encoding));
      }
      return reader;
    }
  }

  private static final class LimitedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private long left;

    LimitedStream(ServletInputStream stream, long limit) {
      this.stream = stream;
      this.left = limit;
    }

    @Override
    public int read() throws IOException {
      int value = stream.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int read = stream.read(bytes, offset, length);
      count(Math.max(read, 0));
      return read;
    }

    private void count(int read) {
      left -= read;
      if (left < 0) {
        throw new PayloadTooLargeException();
      }
    }

    @Override
    public boolean isFinished() {
      return stream.isFinished();
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }
  }

  /** Reads everything at the first touch. */
  private static final class CheckedStream extends ServletInputStream {

    private final ServletInputStream stream;
    private ByteArrayInputStream checked;

    CheckedStream(ServletInputStream stream) {
      this.stream = stream;
    }

    private ByteArrayInputStream checked() throws IOException {
      if (checked == null) {
        byte[] body = stream.readAllBytes();
        JsonShape.check(body);
        checked = new ByteArrayInputStream(body);
      }
      return checked;
    }

    @Override
    public int read() throws IOException {
      return checked().read();
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      return checked().read(bytes, offset, length);
    }

    @Override
    public int available() throws IOException {
      return checked().available();
    }

    @Override
    public boolean isFinished() {
      return checked != null && checked.available() == 0;
    }

    @Override
    public boolean isReady() {
      return stream.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      stream.setReadListener(listener);
    }
  }
}
