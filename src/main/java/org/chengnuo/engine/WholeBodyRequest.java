package org.chengnuo.engine;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request whose body is in memory; for everybody behind it as if it had just come in. */
final class WholeBodyRequest extends HttpServletRequestWrapper {

  private final byte[] body;
  private final ByteArrayInputStream bytes;
  private Map<String, String[]> parameters;

  WholeBodyRequest(HttpServletRequest request, byte[] body) {
    super(request);
    this.body = body;
    this.bytes = new ByteArrayInputStream(body);
  }

  /** Most filters leave alone what they take for a second visit. */
  @Override
  public DispatcherType getDispatcherType() {
    return DispatcherType.REQUEST;
  }

  @Override
  public boolean isAsyncStarted() {
    return false;
  }

  @Override
  public ServletInputStream getInputStream() {
    return new BodyStream(bytes);
  }

  @Override
  public BufferedReader getReader() {
    return new BufferedReader(new InputStreamReader(bytes, charset()));
  }

  /** No endpoint of the product takes parts; the engine reads its uploads itself. */
  @Override
  public Collection<Part> getParts() {
    return List.of();
  }

  @Override
  public Part getPart(String name) {
    return null;
  }

  @Override
  public Map<String, String[]> getParameterMap() {
    if (parameters == null) {
      Map<String, List<String>> all = new LinkedHashMap<>();
      super.getParameterMap().forEach((name, values) -> all.put(name, new ArrayList<>(Arrays.asList(values))));
      form().forEach(field -> all.computeIfAbsent(field.name(), name -> new ArrayList<>()).add(field.value()));
      Map<String, String[]> read = new LinkedHashMap<>();
      all.forEach((name, values) -> read.put(name, values.toArray(String[]::new)));
      parameters = Collections.unmodifiableMap(read);
    }
    return parameters;
  }

  @Override
  public String getParameter(String name) {
    String[] values = getParameterValues(name);
    return values == null ? null : values[0];
  }

  @Override
  public String[] getParameterValues(String name) {
    return getParameterMap().get(name);
  }

  @Override
  public Enumeration<String> getParameterNames() {
    return Collections.enumeration(getParameterMap().keySet());
  }

  private record Field(String name, String value) {}

  /** The fields of a form; none in anything else, as the servlet specification has it. */
  private List<Field> form() {
    String type = getContentType();
    boolean isForm = type != null && type.toLowerCase().startsWith("application/x-www-form-urlencoded");
    if (!isForm || !"POST".equals(getMethod())) {
      return List.of();
    }
    bytes.skip(body.length);
    return Arrays.stream(new String(body, StandardCharsets.ISO_8859_1).split("&")).filter(pair -> !pair.isEmpty())
        .map(this::field).toList();
  }

  private Field field(String pair) {
    int end = pair.indexOf('=');
    return end < 0 ? new Field(decode(pair), "") : new Field(decode(pair.substring(0, end)), decode(pair.substring(end + 1)));
  }

  private String decode(String text) {
    try {
      return URLDecoder.decode(new String(text.getBytes(StandardCharsets.ISO_8859_1), charset()), charset());
    } catch (IllegalArgumentException e) {
      // As the server would: what is no encoding means itself.
      return text;
    }
  }

  private Charset charset() {
    try {
      return getCharacterEncoding() == null ? StandardCharsets.UTF_8 : Charset.forName(getCharacterEncoding());
    } catch (IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }

  private static final class BodyStream extends ServletInputStream {

    private final ByteArrayInputStream bytes;

    BodyStream(ByteArrayInputStream bytes) {
      this.bytes = bytes;
    }

    @Override
    public int read() {
      return bytes.read();
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      return bytes.read(target, offset, length);
    }

    @Override
    public int available() {
      return bytes.available();
    }

    @Override
    public boolean isFinished() {
      return bytes.available() == 0;
    }

    @Override
    public boolean isReady() {
      return true;
    }

    @Override
    public void setReadListener(ReadListener listener) {
      throw new IllegalStateException("the body is there");
    }
  }
}
