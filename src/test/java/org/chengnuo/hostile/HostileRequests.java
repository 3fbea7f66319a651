package org.chengnuo.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Requests that are nearly right: of the described shape, and hostile in some places. The same seed, the same requests. */
final class HostileRequests {

  /** Bytes to send, but for who sends them. */
  record Request(String method, String target, List<String> headers, byte[] body) {

    @Override
    public String toString() {
      String text = new String(body, StandardCharsets.UTF_8);
      return method + " " + shortened(target, 300) + " " + headers + " " + shortened(text, 600);
    }

    private static String shortened(String text, int length) {
      return text.length() <= length ? text : text.substring(0, length) + "…(" + text.length() + ")";
    }
  }

  private static final Pattern PARAMETER = Pattern.compile("\\{[^}]+}");

  /** In an address. */
  private static final List<String> ADDRESSED = List.of("-5", "0",
      "99999999999999999999", "2147483648", "1e999", "null", "true", "NaN", "'%20or%201=1--", "$%7B1%2B1%7D",
      "2026-13-45T99:99:99.000%2B0800", "2026-01-01", "..", "%2e%2e%2f", ";a=b", "%E6%B1%89%F0%9F%98%80", "%5B%5D", "%7B%7D",
      "a,b,,c", ",", "x_eq_1", "x_foo_1", "x_eq_", "_", "a%20%22b", "%5C", "%25", "x".repeat(300), "*", "%E6%B1%89%E5%AD%97",
      "unknown", "default", "x%0d%0aX-Bad:%201");

  /** What the server itself refuses, before anything of ours sees it, if it does. */
  private static final List<String> MALFORMED = List.of("%00", "a%00b", "%", "%zz", "%ff%fe", "%ed%a0%80", "[]", "汉字", "%2F",
      "y".repeat(5000), "w".repeat(20000), "|", "\\", "%3B", "");

  /** In a body: JSON, or what would like to be. */
  private static final List<String> VALUES = List.of("null", "\"\"", "\"\\u0000\"", "\"a\\u0000b\"", "\"\\ud800\"", "-5", "0",
      "1e400", "-1e400", "99999999999999999999999999", "2147483648", "1.5", "true", "[]", "{}", "[null]", "{\"a\":null}", "[[[[]]]]",
      "\"Object\"", "\"File\"", "\"Json\"", "\"Bytes\"", "\"Date\"", "\"Integer\"", "\"Null\"", "\"unknown\"",
      "\"2026-13-45T99:99:99.000+0800\"", "\"2026-01-01\"", "\"${1+1}\"", "\"#{execution}\"", "\"汉字😀\"", "\"%\"", "\"' or 1=1--\"",
      "\"" + "x".repeat(300) + "\"", "\"" + "z".repeat(5000) + "\"", "nul", "'a'", "\"\\x\"", "[\"a\",1,{}]", "\u0000", "\"\u0007\"",
      "{\"value\":{\"a\":1}}", "{\"value\":1,\"type\":\"Object\"}", "{\"value\":\"x\",\"type\":\"\"}");

  /** Whole bodies. */
  private static final List<String> BODIES = List.of("", "null", "[]", "{}", "\"\"", "1", "true", "{", "}", "{\"a\":}", "<x/>", "a=b",
      "[".repeat(5000) + "]".repeat(5000), "{\"a\":".repeat(2000) + "1" + "}".repeat(2000), "\u0000", "\ufeff{}", "{}{}", "{}x",
      "{\"variables\":null}", "{\"variables\":{\"a\":null}}", "{\"variables\":{\"\":{\"value\":1}}}", "{\"variables\":[]}",
      "{\"" + "k".repeat(70000) + "\":1}", "[null,null]", "{\"a\":1,\"a\":2}", "{\"\\u0000\":1}", "9".repeat(2000));

  private static final List<String> TYPES = List.of("application/json", "application/json; charset=nonsense", "text/plain", "",
      "application/xml", "multipart/form-data", "multipart/form-data; boundary=", "multipart/form-data; boundary=xx", "nonsense",
      "application/x-www-form-urlencoded", "application/hal+json", "*/*", "application/json;charset=utf-16", "/", "汉字");

  private static final List<String> ACCEPTED = List.of("*/*", "application/json", "text/html", "application/hal+json", "application/xml",
      "nonsense", "", "image/png", "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "*/*;q=x", "application/json;q=0");

  private static final List<String> MULTIPARTS = List.of("", "--xx--", "--xx\r\n\r\nx\r\n--xx--\r\n",
      "--xx\r\nContent-Disposition: form-data; name=\"data\"; filename=\"a.bpmn\"\r\n\r\n<x\r\n--xx--\r\n",
      "--xx\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nn\r\n--xx\r\nContent-Disposition: form-data;"
          + " name=\"a.bpmn\"; filename=\"a.bpmn\"\r\nContent-Type: text/xml\r\n\r\n<definitions/>\r\n--xx--\r\n",
      "--xx\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nBytes\r\n--xx--\r\n",
      "--xx\r\nContent-Disposition: form-data; name=\"data\"\r\nContent-Type: application/json\r\n\r\n{}\r\n--xx\r\n"
          + "Content-Disposition: form-data; name=\"type\"\r\n\r\njava.util.Map\r\n--xx--\r\n",
      "--xx\r\nContent-Disposition: form-data; name=\"content\"; filename=\"\u0000\"\r\n\r\n\u0000\r\n--xx--\r\n");

  private static final List<String> OTHER_METHODS = List.of("HEAD", "OPTIONS", "PATCH", "TRACE", "PROPFIND", "GET", "POST", "PUT");

  private final Random random;
  private final List<String> known;

  /**
   * @param known ids that are there, so that requests come as far as possible
   */
  HostileRequests(long seed, List<String> known) {
    this.random = new Random(seed);
    this.known = known;
  }

  /** A request to this operation. */
  Request to(Described operation) {
    boolean removes = operation.method().equals("DELETE");
    Matcher parameters = PARAMETER.matcher(operation.path());
    String path = parameters.replaceAll(name -> Matcher.quoteReplacement(chance(removes ? 0 : 70) ? any(known) : addressed()));
    String method = chance(4) && !removes ? any(OTHER_METHODS) : operation.method();
    return new Request(method, (chance(2) ? path + addressed() : path) + query(operation), headers(operation), body(operation));
  }

  private String query(Described operation) {
    List<String> query = new ArrayList<>();
    for (JsonNode parameter : operation.parameters()) {
      if (parameter.get("in").asText().equals("query") && chance(operation.parameters().size() > 8 ? 12 : 50)) {
        query.add(parameter.get("name").asText() + "=" + (chance(55) ? plausible(operation.resolved(parameter.path("schema"))) : addressed()));
      }
    }
    if (chance(5)) {
      query.add(addressed() + "=" + addressed());
    }
    return query.isEmpty() ? "" : "?" + String.join("&", query);
  }

  private String plausible(JsonNode schema) {
    if (schema.has("enum")) {
      return any(values(schema.get("enum")));
    }
    return switch (schema.path("type").asText("string")) {
      case "boolean" -> any(List.of("true", "false"));
      case "integer", "number" -> any(List.of("0", "1", "5", "1000"));
      default -> schema.path("format").asText().equals("date-time") ? "2026-03-02T10:00:00.000%2B0800" : any(known);
    };
  }

  private List<String> headers(Described operation) {
    List<String> headers = new ArrayList<>();
    boolean takesBody = !operation.body().isMissingNode();
    boolean multipart = operation.contentType().startsWith("multipart/");
    if (takesBody || chance(10)) {
      String right = multipart ? "multipart/form-data; boundary=xx" : operation.contentType();
      headers.add("Content-Type: " + (chance(88) ? right : any(TYPES)));
    }
    headers.add("Accept: " + (chance(85) ? "*/*" : any(ACCEPTED)));
    return headers;
  }

  private byte[] body(Described operation) {
    if (operation.body().isMissingNode()) {
      return new byte[0];
    }
    if (operation.contentType().startsWith("multipart/")) {
      return any(MULTIPARTS).getBytes(StandardCharsets.UTF_8);
    }
    String body = chance(25) ? any(BODIES) : json(operation, operation.body(), 0);
    return body.getBytes(StandardCharsets.UTF_8);
  }

  private String json(Described operation, JsonNode reference, int depth) {
    if (depth > 4 || depth > 0 && chance(30)) {
      return any(VALUES);
    }
    JsonNode schema = operation.resolved(reference);
    if (schema.has("allOf")) {
      List<String> parts = new ArrayList<>();
      schema.get("allOf").forEach(part -> parts.add(json(operation, part, depth)));
      List<String> inner = parts.stream().filter(part -> part.startsWith("{") && part.length() > 2)
          .map(part -> part.substring(1, part.length() - 1)).toList();
      return "{" + String.join(",", inner) + "}";
    }
    if (schema.has("enum")) {
      return "\"" + any(values(schema.get("enum"))) + "\"";
    }
    return switch (schema.path("type").asText(schema.has("properties") ? "object" : "string")) {
      case "object" -> object(operation, schema, depth);
      case "array" -> chance(20) ? "[]" : "[" + json(operation, schema.path("items"), depth + 1) + "]";
      case "boolean" -> any(List.of("true", "false"));
      case "integer", "number" -> any(List.of("0", "1", "5", "1000"));
      default -> schema.path("format").asText().equals("date-time") ? "\"2026-03-02T10:00:00.000+0800\"" : "\"" + any(known) + "\"";
    };
  }

  private String object(Described operation, JsonNode schema, int depth) {
    List<String> fields = new ArrayList<>();
    int size = schema.path("properties").size();
    schema.path("properties").fields().forEachRemaining(property -> {
      if (chance(size > 8 ? 12 : 60)) {
        fields.add("\"" + property.getKey() + "\":" + json(operation, property.getValue(), depth + 1));
      }
    });
    if (schema.path("additionalProperties").isObject()) {
      fields.add("\"" + any(known) + "\":" + json(operation, schema.get("additionalProperties"), depth + 1));
    }
    return "{" + String.join(",", fields) + "}";
  }

  private static List<String> values(JsonNode texts) {
    List<String> values = new ArrayList<>();
    texts.forEach(text -> values.add(text.asText()));
    return values;
  }

  private String addressed() {
    return any(chance(7) ? MALFORMED : ADDRESSED);
  }

  private boolean chance(int percent) {
    return random.nextInt(100) < percent;
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
