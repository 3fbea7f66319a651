package org.chengnuo;

import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.engine.ProcessBean;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** What is used though no code of the product calls it, and by whom. */
final class FrameworkUse {

  /** Spring, Jackson and the container call methods that say so. */
  private static final List<String> CALLED =
      List.of(
          "org.springframework.context.annotation.Bean",
          "org.springframework.context.event.EventListener",
          "org.springframework.web.bind.annotation.RequestMapping",
          "org.springframework.web.bind.annotation.ExceptionHandler",
          "com.fasterxml.jackson.annotation.JsonAnyGetter",
          "com.fasterxml.jackson.annotation.JsonCreator",
          "com.fasterxml.jackson.annotation.JsonValue",
          "com.fasterxml.jackson.annotation.JsonProperty");

  private static final List<String> ANSWERING =
      List.of(
          "org.springframework.web.bind.annotation.RequestMapping",
          "org.springframework.web.bind.annotation.ExceptionHandler");

  /** Methods of the product that take an object whose properties become those of an answer. */
  static final Map<String, String> TOLD =
      Map.of("org.chengnuo.casework.sheet.Told", "of|<init>", "org.chengnuo.casework.sheet.CaseResource", "add");

  /** Methods that take an object and write its properties as JSON. */
  private static final Map<String, String> JSON =
      Map.of(
          "com.fasterxml.jackson.databind.ObjectMapper", "write.*",
          "org.springframework.boot.actuate.health.Health$Builder", "withDetail",
          "jakarta.ws.rs.core.Response$ResponseBuilder", "entity");

  /** Methods that take an object for a template to read. */
  private static final Map<String, String> TEMPLATES =
      Map.of(
          "org.springframework.web.servlet.ModelAndView", "addObject|<init>",
          "org.chengnuo.casework.sheet.Shown", "<init>",
          "org.thymeleaf.context.AbstractContext", "setVariable");

  /** What a model names: a delegate or listener, or a method of a bean. */
  private static final Pattern OF_MODELS = Pattern.compile("[$#]\\{!?(\\w+)(?:\\.(\\w+)\\([^}]*)?}");

  private final Set<String> inModels;
  private final Map<String, Long> inSources;
  private final String registered;
  private final Set<String> inTemplates;
  private final Set<JavaClass> written;
  private final Set<JavaClass> shown;
  private final Set<JavaClass> keys;

  FrameworkUse(JavaClasses classes) {
    inModels =
        OF_MODELS.matcher(text(Path.of("processes"), ".*\\.(bpmn|dmn)")).results()
            .map(found -> found.group(2) == null ? found.group(1) : found.group(1) + "." + found.group(2))
            .collect(Collectors.toSet());
    inSources = words(text(Path.of("src/main/java"), ".*\\.java"));
    registered = text(Path.of("src/main/resources/META-INF"), ".*(spring\\.factories|services/[^/]*)");
    Map<String, String> json = new HashMap<>(JSON);
    json.putAll(TOLD);
    written = HandedOver.to(json, FrameworkUse::answersARequest, classes);
    shown = HandedOver.to(TEMPLATES, FrameworkUse::answersAnything, classes);
    inTemplates = words(text(Path.of("src/main/resources/templates"), ".*")).keySet();
    keys =
        classes.stream().flatMap(type -> type.getFields().stream()).flatMap(FrameworkUse::key)
            .collect(Collectors.toSet());
  }

  boolean uses(JavaMember member) {
    return member instanceof JavaField field
        ? field.getOwner().isRecord() && !Modifier.isStatic(field.reflect().getModifiers()) || isMentioned(field)
        : uses((JavaMethod) member);
  }

  boolean uses(JavaClass type) {
    Class<?> declared = type.reflect();
    if (isAnyOf(declared, JavaDelegate.class, ExecutionListener.class, TaskListener.class)) {
      return inModels.contains(beanName(type));
    }
    return isAnnotated(declared, List.of("org.springframework.stereotype.Component"))
        || Pattern.compile("\\b" + Pattern.quote(type.getName()) + "\\b").matcher(registered).find()
        || type.getMethods().stream().anyMatch(method -> method.getName().equals("main"));
  }

  private boolean uses(JavaMethod method) {
    Method declared = method.reflect();
    if (declared.getReturnType() == JavaDelegate.class) {
      return inModels.contains(method.getName());
    }
    return isAnnotated(declared, CALLED)
        || method.getName().equals("main")
        || overridesAnothers(declared)
        || method.getOwner().isAnnotatedWith(ProcessBean.class)
            && inModels.contains(beanName(method.getOwner()) + "." + method.getName())
        || HandedOver.isProperty(method) && isRead(method);
  }

  private static boolean isAnyOf(Class<?> type, Class<?>... supertypes) {
    return Arrays.stream(supertypes).anyMatch(supertype -> supertype.isAssignableFrom(type));
  }

  private static boolean isAnnotated(AnnotatedElement element, List<String> annotations) {
    return annotations.stream().anyMatch(annotation -> AnnotatedElementUtils.isAnnotated(element, annotation));
  }

  private static String beanName(JavaClass type) {
    return lowerFirst(type.getSimpleName());
  }

  private static String lowerFirst(String name) {
    return name.substring(0, 1).toLowerCase() + name.substring(1);
  }

  /** The compiler puts the values of constants where they are used: only the source tells who that is. */
  private boolean isMentioned(JavaField field) {
    return Usage.isInlined(field) && inSources.getOrDefault(field.getName(), 0L) > 1;
  }

  /** Libraries call what they have declared. */
  private static boolean overridesAnothers(Method method) {
    return supertypes(method.getDeclaringClass())
        .filter(type -> !type.getName().startsWith("org.chengnuo."))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .anyMatch(other -> !Modifier.isPrivate(other.getModifiers()) && other.getName().equals(method.getName())
            && other.getParameterCount() == method.getParameterCount());
  }

  private static Stream<Class<?>> supertypes(Class<?> type) {
    return Stream.concat(Stream.ofNullable(type.getSuperclass()), Arrays.stream(type.getInterfaces()))
        .flatMap(supertype -> Stream.concat(Stream.of(supertype), supertypes(supertype)));
  }

  // Properties

  private boolean isRead(JavaMethod property) {
    JavaClass owner = property.getOwner();
    return keys.contains(owner)
        || written.contains(owner)
        || shown.contains(owner) && inTemplates.contains(HandedOver.nameOfProperty(property));
  }

  static boolean answersARequest(JavaMethod method) {
    return isAnnotated(method.reflect(), ANSWERING);
  }

  /** What implements a method that answers any record is shown by whoever asks that method. */
  private static boolean answersAnything(JavaMethod method) {
    return supertypes(method.getOwner().reflect())
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(other -> other.getName().equals(method.getName())
            && Arrays.equals(other.getParameterTypes(), method.reflect().getParameterTypes()))
        .anyMatch(other -> other.getGenericReturnType().getTypeName().contains("java.lang.Record"));
  }

  /** What a map, a set or a cache compares whole. */
  private static Stream<JavaClass> key(JavaField field) {
    boolean compares = Stream.of(Map.class, Set.class, Cache.class).anyMatch(field.getRawType()::isAssignableTo);
    return compares && field.getType() instanceof JavaParameterizedType parameterized
        ? Stream.of(parameterized.getActualTypeArguments().get(0).toErasure())
        : Stream.empty();
  }

  // Files

  private static String text(Path folder, String names) {
    try (Stream<Path> files = Files.walk(folder)) {
      StringBuilder text = new StringBuilder();
      for (Path file : files.filter(path -> path.toString().matches(names) && Files.isRegularFile(path)).toList()) {
        text.append(Files.readString(file)).append('\n');
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, Long> words(String text) {
    return Pattern.compile("\\w+").matcher(text).results()
        .collect(Collectors.groupingBy(MatchResult::group, Collectors.counting()));
  }
}
