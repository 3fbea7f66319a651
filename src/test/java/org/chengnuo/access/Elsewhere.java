package org.chengnuo.access;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.chengnuo.support.Http;

/** A caller at an address of its own, as the server sees it: all of 127.0.0.0/8 is this machine. */
record Elsewhere(Http http, String address) {

  /** Status and headers of the answer, and the body after an empty line. */
  String get(String path, String user, String password) {
    String token = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Basic " + token
        + "\r\n\r\n");
  }

  int status(String path, String user, String password) {
    return Integer.parseInt(get(path, user, password).split(" ")[1]);
  }

  String send(String request) {
    try (Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), http.uri("/").getPort(),
        InetAddress.getByName(address), 0)) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
