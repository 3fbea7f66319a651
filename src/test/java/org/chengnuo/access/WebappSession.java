package org.chengnuo.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.chengnuo.support.Http;

/** A browser's session in the engine's web applications, anonymous until it logs in. */
final class WebappSession {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final Http http;

  private WebappSession(Http http) {
    this.http = http;
  }

  static WebappSession anonymous(Http http) {
    WebappSession session = new WebappSession(http);
    session.send("GET", "/camunda/app/tasklist/default/", null, "text/html", true);
    return session;
  }

  static WebappSession of(Http http, String user) {
    return of(http, user, Http.PASSWORD);
  }

  static WebappSession of(Http http, String user, String password) {
    WebappSession session = anonymous(http);
    int status = session.login(user, password);
    if (status != 200) {
      throw new AssertionError("log-in of " + user + " answered " + status);
    }
    // The log-in begins another session with another token.
    session.get("/camunda/app/tasklist/default/");
    return session;
  }

  int login(String user, String password) {
    return login(user, password, "tasklist");
  }

  int login(String user, String password, String application) {
    return send("POST", "/camunda/api/admin/auth/user/default/login/" + application,
        "username=" + user + "&password=" + URLEncoder.encode(password, StandardCharsets.UTF_8), "application/x-www-form-urlencoded", true).statusCode();
  }

  HttpResponse<String> get(String path) {
    return send("GET", path, null, null, true);
  }

  HttpResponse<String> post(String path, String json) {
    return send("POST", path, json, "application/json", true);
  }

  /** As a browser shows it. */
  HttpResponse<String> page(String path) {
    return send("GET", path, null, null, false, "text/html,*/*");
  }

  /** As a browser sends a form: without the token of the web applications. */
  HttpResponse<String> form(String path, Map<String, String> fields) {
    String body = fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
    return send("POST", path, body, "application/x-www-form-urlencoded", false, "text/html,*/*");
  }

  HttpResponse<String> put(String path, String json) {
    return send("PUT", path, json, "application/json", true);
  }

  HttpResponse<String> postWithoutToken(String path, String json) {
    return send("POST", path, json, "application/json", false);
  }

  HttpResponse<String> send(String method, String path, String body, String type, boolean withToken) {
    return send(method, path, body, type, withToken, "*/*");
  }

  private HttpResponse<String> send(String method, String path, String body, String type, boolean withToken,
      String accept) {
    HttpRequest.Builder request = HttpRequest.newBuilder(http.uri(path)).header("Accept", accept)
        .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
    if (body != null) {
      request.header("Content-Type", type);
    }
    String token = cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
        .map(HttpCookie::getValue).findFirst().orElse(null);
    if (withToken && token != null) {
      request.header("X-XSRF-TOKEN", token);
    }
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new AssertionError(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
