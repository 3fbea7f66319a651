package org.chengnuo.hostile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An operation of an OpenAPI description.
 *
 * @param path with the names of its parameters in braces, behind the address of the interface
 * @param body schema of its body; missing where it takes none
 * @param document resolves the references of the schemas
 */
record Described(String method, String path, List<JsonNode> parameters, String contentType, JsonNode body,
    JsonNode document) {

  private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "options", "head", "patch");

  /** Every operation of a description, at the address where it is served. */
  static List<Described> all(JsonNode document, String base) {
    List<Described> all = new ArrayList<>();
    document.get("paths").fields().forEachRemaining(path -> path.getValue().fields().forEachRemaining(entry -> {
      if (METHODS.contains(entry.getKey())) {
        JsonNode operation = entry.getValue();
        List<JsonNode> parameters = new ArrayList<>();
        operation.path("parameters").forEach(parameters::add);
        JsonNode content = operation.path("requestBody").path("content");
        String type = content.fieldNames().hasNext() ? content.fieldNames().next() : "application/json";
        all.add(new Described(entry.getKey().toUpperCase(), base + path.getKey(), List.copyOf(parameters), type,
            content.path(type).path("schema"), document));
      }
    }));
    return all;
  }

  /** The same operation at another address. */
  Described at(String address) {
    return new Described(method, address, parameters, contentType, body, document);
  }

  /** An operation of which only the address is known; a body may be anything. */
  static Described undescribed(String method, String address, JsonNode document) {
    boolean takesBody = method.equals("POST") || method.equals("PUT");
    return new Described(method, address, List.of(), "application/json",
        takesBody ? JsonNodeFactory.instance.objectNode() : MissingNode.getInstance(), document);
  }

  /** Whether this is the operation at that address, wherever its interface is served. */
  boolean isServedAt(String address) {
    return withoutNames(address).endsWith(withoutNames(path));
  }

  private static String withoutNames(String address) {
    return address.replaceAll("\\{[^}]+}", "{}");
  }

  /** The schema itself, where another only names it. */
  JsonNode resolved(JsonNode schema) {
    return Optional.ofNullable(schema.get("$ref"))
        .map(reference -> document.at(reference.asText().substring(1))).orElse(schema);
  }
}
