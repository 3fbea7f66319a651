package org.chengnuo.engine;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.glassfish.jersey.uri.UriTemplate;

/**
 * One operation of the engine's REST interface or of a web application's own resources, such as {@code GET /task/{id}} or
 * {@code POST /camunda/api/admin/auth/user/{engine}/logout}. Two operations are equal whatever their parameters are called.
 *
 * @param method HTTP method
 * @param address template of the address, {@code {}} in place of each parameter; that of the engine's interface begins
 *     behind {@code /engine-rest}, behind {@code /engine-rest/engine/{name}} or behind the same of the web applications
 */
public record Operation(String method, String address) {

  private static final Set<String> METHODS = Set.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "PATCH", "DELETE");

  /** Where servlets serve the engine's interface: for other systems, and for the web applications. */
  private static final Set<String> ENGINE = Set.of("/engine-rest", "/camunda/api/engine");

  private static final String NAMED_ENGINE = "/engine/{}";

  /** A parameter may carry a pattern, which may have braces of its own. */
  private static final Pattern PARAMETER = Pattern.compile("\\{(?:[^{}]|\\{[^{}]*})*}");

  public Operation {
    if (!METHODS.contains(method) || !address.startsWith("/")) {
      throw new IllegalArgumentException("no operation: " + method + " " + address);
    }
    address = PARAMETER.matcher(address).replaceAll("{}");
  }

  /** Reads {@code GET /task/{id}}. */
  public static Operation parse(String text) {
    String[] parts = text.split(" ");
    if (parts.length != 2) {
      throw new IllegalArgumentException("no operation: " + text);
    }
    return new Operation(parts[0], parts[1]);
  }

  /**
   * What Jersey has matched.
   *
   * @param servlet pattern under which its servlet is mapped, such as {@code /engine-rest/*}
   * @param templates as Jersey lists them, the innermost first
   */
  static Operation matched(String method, String servlet, List<UriTemplate> templates) {
    List<String> steps = new ArrayList<>(templates.stream().map(UriTemplate::getTemplate).toList());
    Collections.reverse(steps);
    return served(method, servlet, String.join("/", steps));
  }

  /**
   * An operation at the address that its servlet gives it.
   *
   * @param servlet pattern under which the servlet is mapped, such as {@code /engine-rest/*}
   * @param path template of the path behind it
   */
  static Operation served(String method, String servlet, String path) {
    String base = servlet.replaceFirst("/\\*$", "");
    String address = PARAMETER.matcher("/" + path).replaceAll("{}").replaceAll("/+", "/").replaceFirst("(?<=.)/$", "");
    if (!ENGINE.contains(base)) {
      return new Operation(method, base + address);
    }
    return new Operation(method, address.startsWith(NAMED_ENGINE + "/") ? address.substring(NAMED_ENGINE.length()) : address);
  }

  @Override
  public String toString() {
    return method + " " + address;
  }
}
