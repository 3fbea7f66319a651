package org.chengnuo.engine;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Application;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.glassfish.jersey.server.ResourceConfig;
import org.glassfish.jersey.servlet.ServletContainer;

/** Every operation that a servlet of Jersey serves in the running application, read from the resource classes. */
public final class ServedOperations {

  /**
   * An operation at one address.
   *
   * @param servlet pattern of its servlet
   * @param path template of the path behind the servlet's, with the names of the parameters
   * @param consumes content types of its body; empty where it takes any
   * @param produces content types of its answers; empty where it says nothing
   */
  public record Endpoint(String servlet, String method, String path, List<String> consumes, List<String> produces) {

    public Operation operation() {
      return Operation.served(method, servlet, path);
    }

    /** The address with these names in place of the parameters. */
    public String address() {
      return (servlet.replace("/*", "/") + path).replaceAll("/+", "/");
    }
  }

  private final Set<Endpoint> endpoints = new LinkedHashSet<>();

  private ServedOperations() {}

  /** Reads the servlets of a running application. */
  public static Set<Endpoint> of(ServletContext servlets, ResourceConfig engineRest) {
    ServedOperations served = new ServedOperations();
    for (ServletRegistration servlet : servlets.getServletRegistrations().values()) {
      if (ServletContainer.class.getName().equals(servlet.getClassName())) {
        String application = servlet.getInitParameter("jakarta.ws.rs.Application");
        Set<Class<?>> classes = application == null ? engineRest.getClasses() : instance(application).getClasses();
        servlet.getMappings().forEach(mapping -> classes.stream().filter(type -> type.isAnnotationPresent(Path.class))
            .forEach(type -> served.walk(mapping, type.getAnnotation(Path.class).value(), type, List.of())));
      }
    }
    return served.endpoints;
  }

  private static Application instance(String name) {
    try {
      return (Application) Class.forName(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  private void walk(String servlet, String path, Class<?> type, List<Class<?>> outer) {
    if (outer.contains(type)) {
      return;
    }
    for (Method method : type.getMethods()) {
      Optional<String> step = annotation(type, method, Path.class).map(Path::value);
      String below = (path + "/" + step.orElse("")).replaceAll("/+", "/");
      List<String> verbs = verbs(type, method);
      verbs.forEach(verb -> endpoints.add(new Endpoint(servlet, verb, below,
          annotation(type, method, Consumes.class).map(Consumes::value).map(List::of).orElse(List.of()),
          annotation(type, method, Produces.class).map(Produces::value).map(List::of).orElse(List.of()))));
      if (verbs.isEmpty() && step.isPresent()) {
        List<Class<?>> within = new ArrayList<>(outer);
        within.add(type);
        walk(servlet, below, method.getReturnType(), within);
      }
    }
  }

  private static List<String> verbs(Class<?> type, Method method) {
    return declarations(type, method).flatMap(each -> Arrays.stream(each.getAnnotations()))
        .map(each -> each.annotationType().getAnnotation(HttpMethod.class)).filter(Objects::nonNull)
        .map(HttpMethod::value).distinct().toList();
  }

  private static <A extends Annotation> Optional<A> annotation(Class<?> type, Method method, Class<A> kind) {
    return declarations(type, method).map(each -> each.getAnnotation(kind)).filter(Objects::nonNull).findFirst();
  }

  /** The method and what it implements; annotations are not inherited by themselves. */
  private static Stream<Method> declarations(Class<?> type, Method method) {
    Set<Class<?>> types = new LinkedHashSet<>();
    for (Class<?> each = type; each != null; each = each.getSuperclass()) {
      types.add(each);
      addInterfaces(each, types);
    }
    return types.stream().flatMap(each -> Arrays.stream(each.getDeclaredMethods()))
        .filter(each -> !each.isSynthetic() && each.getName().equals(method.getName())
            && Arrays.equals(each.getParameterTypes(), method.getParameterTypes()));
  }

  private static void addInterfaces(Class<?> type, Set<Class<?>> types) {
    for (Class<?> each : type.getInterfaces()) {
      types.add(each);
      addInterfaces(each, types);
    }
  }
}
