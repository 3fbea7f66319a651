package org.chengnuo.hostile;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.chengnuo.hostile.HostileRequests.Request;
import org.chengnuo.hostile.RawHttp.Answer;
import org.chengnuo.support.Http;

/** Who sends: a stranger, a caller over REST, or a person with a session of the web applications. */
final class Sender {

  private static final String PAGE = "/camunda/app/tasklist/default/";

  private final RawHttp http;
  private final String user;
  private final boolean withSession;
  private final Map<String, String> cookies = new TreeMap<>();

  private Sender(RawHttp http, String user, boolean withSession) {
    this.http = http;
    this.user = user;
    this.withSession = withSession;
  }

  static Sender stranger(RawHttp http) {
    return new Sender(http, "", false);
  }

  static Sender overRest(RawHttp http, String user) {
    return new Sender(http, user, false);
  }

  static Sender inBrowser(RawHttp http, String user) {
    return new Sender(http, user, true);
  }

  Answer send(Request request) {
    List<String> headers = new ArrayList<>(request.headers());
    if (!user.isEmpty() && !withSession) {
      headers.add("Authorization: Basic "
          + Base64.getEncoder().encodeToString((user + ":" + Http.PASSWORD).getBytes(StandardCharsets.UTF_8)));
    }
    if (withSession) {
      headers.addAll(session());
    }
    return keepCookies(http.send(request.method(), request.target(), headers, request.body()));
  }

  /** In the session that there is, whatever has become of it. */
  Answer sendAgain(Request request) {
    List<String> headers = new ArrayList<>(request.headers());
    headers.addAll(cookieHeaders());
    return http.send(request.method(), request.target(), headers, request.body());
  }

  /** Logged in, again where a request has ended the session. */
  private List<String> session() {
    if (!cookies.containsKey("JSESSIONID")
        || !http.send("GET", "/camunda/api/admin/auth/user/default", cookieHeaders(), new byte[0]).body().contains(user)) {
      cookies.clear();
      keepCookies(http.send("GET", PAGE, List.of("Accept: text/html"), new byte[0]));
      List<String> headers = new ArrayList<>(cookieHeaders());
      headers.add("Content-Type: application/x-www-form-urlencoded");
      keepCookies(http.send("POST", "/camunda/api/admin/auth/user/default/login/tasklist", headers,
          ("username=" + user + "&password=" + Http.PASSWORD).getBytes(StandardCharsets.UTF_8)));
      keepCookies(http.send("GET", PAGE, cookieHeaders(), new byte[0]));
    }
    return cookieHeaders();
  }

  private List<String> cookieHeaders() {
    List<String> headers = new ArrayList<>();
    headers.add("Cookie: " + cookies.entrySet().stream().map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; ")));
    if (cookies.containsKey("XSRF-TOKEN")) {
      headers.add("X-XSRF-TOKEN: " + cookies.get("XSRF-TOKEN"));
    }
    return headers;
  }

  private Answer keepCookies(Answer answer) {
    answer.headers().stream().filter(line -> line.toLowerCase().startsWith("set-cookie:"))
        .map(line -> line.substring("set-cookie:".length()).strip().split(";")[0].split("=", 2))
        .filter(cookie -> cookie.length == 2).forEach(cookie -> cookies.put(cookie[0], cookie[1]));
    return answer;
  }

  @Override
  public String toString() {
    return user.isEmpty() ? "stranger" : user + (withSession ? " in the browser" : "");
  }
}
