package org.chengnuo.support;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.core.env.Environment;

/**
 * Speaks to the running application as a plain client would: {@code http.as("window1").get("/engine-rest/task")}. Bodies
 * are JSON text or anything that Jackson writes.
 */
public final class Http {

  /** Password of every demonstration user in tests. */
  public static final String PASSWORD = "demo-password";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();

  private final Environment environment;

  Http(Environment environment) {
    this.environment = environment;
  }

  /** A caller with the demonstration's password. */
  public Caller as(String user) {
    return as(user, PASSWORD);
  }

  public Caller as(String user, String password) {
    String token = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return new Caller("Basic " + token);
  }

  /** A caller without credentials. */
  public Caller anonymous() {
    return new Caller(null);
  }

  /** Address of a path of the running application. */
  public URI uri(String path) {
    return URI.create("http://localhost:" + environment.getRequiredProperty("local.server.port") + path);
  }

  /** Sends requests with one identity. */
  public final class Caller {

    private final String authorization;

    private Caller(String authorization) {
      this.authorization = authorization;
    }

    public Answer get(String path) {
      return send("GET", path, null);
    }

    public Answer post(String path, Object body) {
      return send("POST", path, body);
    }

    public Answer put(String path, Object body) {
      return send("PUT", path, body);
    }

    public Answer delete(String path) {
      return send("DELETE", path, null);
    }

    /** Sends with any method and extra headers, given as name, value, name, value. */
    public Answer send(String method, String path, Object body, String... headers) {
      HttpRequest.Builder request = HttpRequest.newBuilder(uri(path))
          .method(method, body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(text(body)));
      if (body != null) {
        request.setHeader("Content-Type", "application/json");
      }
      if (authorization != null) {
        request.setHeader("Authorization", authorization);
      }
      for (int i = 0; i < headers.length; i += 2) {
        request.setHeader(headers[i], headers[i + 1]);
      }
      try {
        HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body(), response.headers());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(e);
      }
    }
  }

  /** What came back. */
  public record Answer(int status, String body, HttpHeaders headers) {

    /** The body as a tree; fails where it is no JSON. */
    public JsonNode json() {
      try {
        return JSON.readTree(body);
      } catch (JsonProcessingException e) {
        throw new AssertionError("no JSON (status " + status + "): " + body, e);
      }
    }
  }

  private static String text(Object body) {
    try {
      return body instanceof String text ? text : JSON.writeValueAsString(body);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
