package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.DispatcherType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

@AccessTest
class SlowConnectionsTest {

  private static final String START = "/engine-rest/process-definition/key/access-test/start";
  private static final Duration AT_ONCE = Duration.ofSeconds(2);

  @Autowired
  private Http http;

  @Autowired
  private ServletWebServerApplicationContext application;

  /** More of them than the server has threads. */
  @Test
  void clientsThatSendAByteNowAndThenHoldNobodyUp() throws Exception {
    List<Socket> slow = new ArrayList<>();
    try {
      for (int i = 0; i < 260; i++) {
        slow.add(open(i % 2 == 0 ? "Content-Length: 1000" : "Transfer-Encoding: chunked", i % 3 == 0 ? "wrong" : Http.PASSWORD));
      }
      assertThat(status(HttpRequest.newBuilder(http.uri("/actuator/health")))).isEqualTo(200);
      assertThat(status(HttpRequest.newBuilder(http.uri("/")))).isEqualTo(200);
      assertThat(status(HttpRequest.newBuilder(http.uri(START)).header("Authorization", basic(Http.PASSWORD))
          .header("Content-Type", "application/json").POST(BodyPublishers.ofString("{}")))).isEqualTo(200);
    } finally {
      for (Socket socket : slow) {
        socket.close();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 100000", "Transfer-Encoding: chunked"})
  void aBodyThatIsNotThereInTimeIsGivenUpHoweverSteadilyItTrickles(String length) throws Exception {
    try (Socket socket = open(length, Http.PASSWORD)) {
      socket.setSoTimeout(200);
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      for (int i = 0; i < 300 && trickle(socket, length, answer); i++) {
        assertThat(i).as("the answer comes in time").isLessThan(290);
      }
      assertThat(answer.toString(StandardCharsets.UTF_8)).startsWith("HTTP/1.1 408").contains("请求内容未在规定时间内传完")
          .containsIgnoringCase("Connection: close");
    }
  }

  private static boolean trickle(Socket socket, String length, ByteArrayOutputStream answer) throws IOException {
    try {
      int next = socket.getInputStream().read();
      if (next >= 0) {
        answer.write(next);
      }
      return next >= 0;
    } catch (SocketTimeoutException e) {
      send(socket, length.startsWith("T") ? "1\r\n \r\n" : " ");
      return true;
    }
  }

  @Test
  void aBodyInPiecesArrivesWhole() throws Exception {
    String body = "{\"name\":\"" + "承诺".repeat(20_000) + "\"}";
    for (boolean withLength : List.of(true, false)) {
      var publisher = withLength ? BodyPublishers.ofString(body)
          : BodyPublishers.ofByteArrays(Arrays.asList(body.substring(0, 7).getBytes(StandardCharsets.UTF_8),
              body.substring(7).getBytes(StandardCharsets.UTF_8)));
      HttpResponse<String> answer = HttpClient.newHttpClient().send(HttpRequest.newBuilder(http.uri("/api/test/body"))
          .header("Authorization", basic(Http.PASSWORD)).header("Content-Type", "application/json").expectContinue(true)
          .version(HttpClient.Version.HTTP_1_1).POST(publisher).build(), BodyHandlers.ofString());
      assertThat(answer.statusCode()).isEqualTo(200);
      assertThat(answer.body()).isEqualTo(body);
    }
  }

  /** Else a body would be a way around the filter. */
  @Test
  void everyFilterOfARequestIsAFilterOfARequestWithABody() {
    Context context = (Context) ((TomcatWebServer) application.getWebServer()).getTomcat().getHost().findChildren()[0];
    List<FilterMap> ofRequests = Arrays.stream(context.findFilterMaps())
        .filter(map -> (map.getDispatcherMapping() & FilterMap.REQUEST) != 0).toList();
    assertThat(ofRequests).hasSizeGreaterThan(10)
        .allMatch(map -> Arrays.asList(map.getDispatcherNames()).contains(DispatcherType.ASYNC.name()), "ASYNC");
  }

  private Socket open(String length, String password) throws IOException {
    URI uri = http.uri(START);
    Socket socket = new Socket("localhost", uri.getPort());
    send(socket, "POST " + START + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n" + length
        + "\r\nAuthorization: " + basic(password) + "\r\n\r\n" + (length.startsWith("T") ? "1\r\n{\r\n" : "{"));
    return socket;
  }

  private static void send(Socket socket, String text) throws IOException {
    OutputStream stream = socket.getOutputStream();
    stream.write(text.getBytes(StandardCharsets.US_ASCII));
    stream.flush();
  }

  private static int status(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient().send(request.timeout(AT_ONCE).build(), BodyHandlers.ofString()).statusCode();
  }

  private static String basic(String password) {
    return "Basic " + Base64.getEncoder().encodeToString(("window1:" + password).getBytes(StandardCharsets.UTF_8));
  }
}
