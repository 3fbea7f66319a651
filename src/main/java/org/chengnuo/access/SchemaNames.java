package org.chengnuo.access;

import io.swagger.v3.core.jackson.TypeNameResolver;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Names of schemas in the OpenAPI description: a record within a controller or another record is called by both, since
 * two types of one simple name would silently become one schema.
 */
final class SchemaNames extends TypeNameResolver {

  private final Map<String, Class<?>> known = new ConcurrentHashMap<>();

  @Override
  protected String getNameOfClass(Class<?> type) {
    Class<?> outer = type.getEnclosingClass();
    String within = outer == null ? "" : getNameOfClass(outer).replaceFirst("(Controller|Resource)$", "");
    String name = within + type.getSimpleName();
    Class<?> other = known.putIfAbsent(name, type);
    if (other != null && other != type) {
      throw new IllegalStateException(other.getName() + " and " + type.getName() + " are both called " + name);
    }
    return name;
  }
}
