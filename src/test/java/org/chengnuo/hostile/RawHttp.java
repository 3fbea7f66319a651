package org.chengnuo.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Sends bytes as they are: the JDK's client refuses, by itself, most of what has to be tried. */
final class RawHttp {

  private static final int PATIENCE_MILLIS = 20_000;

  private final int port;

  RawHttp(int port) {
    this.port = port;
  }

  /**
   * What came back.
   *
   * @param status 0 where the connection ended without an answer
   */
  record Answer(int status, List<String> headers, String body) {

    Optional<String> header(String name) {
      String start = name.toLowerCase(Locale.ROOT) + ":";
      return headers.stream().filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
          .map(line -> line.substring(start.length()).strip()).findFirst();
    }
  }

  /** Sends one request on a connection of its own. HTTP/1.0, so that the answer comes in one piece. */
  Answer send(String method, String target, List<String> headers, byte[] body) {
    StringBuilder head = new StringBuilder(method).append(' ').append(target).append(" HTTP/1.0\r\nHost: localhost\r\n");
    headers.forEach(line -> head.append(line).append("\r\n"));
    if (body.length > 0) {
      head.append("Content-Length: ").append(body.length).append("\r\n");
    }
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      try {
        socket.getOutputStream().write(head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().write(body);
        socket.getOutputStream().flush();
      } catch (IOException e) {
        // Refused before it was read; the answer may lie there.
      }
      return read(socket.getInputStream());
    } catch (IOException e) {
      throw new UncheckedIOException(method + " " + target, e);
    }
  }

  private static Answer read(InputStream stream) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      stream.transferTo(bytes);
    } catch (IOException e) {
      // Reset behind the answer, which has been read.
    }
    String text = bytes.toString(StandardCharsets.UTF_8);
    int end = text.indexOf("\r\n\r\n");
    if (end < 0) {
      return new Answer(0, List.of(), text);
    }
    List<String> head = List.of(text.substring(0, end).split("\r\n"));
    int status = Integer.parseInt(head.get(0).split(" ")[1]);
    return new Answer(status, head.subList(1, head.size()), text.substring(end + 4));
  }
}
