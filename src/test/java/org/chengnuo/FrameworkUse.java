package org.chengnuo;

import com.github.benmanes.caffeine.cache.Cache;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
          "com.fasterxml.jackson.annotation.JsonCreator",
          "com.fasterxml.jackson.annotation.JsonValue",
          "com.fasterxml.jackson.annotation.JsonProperty");

  private static final List<String> ANSWERING =
      List.of(
          "org.springframework.web.bind.annotation.RequestMapping",
          "org.springframework.web.bind.annotation.ExceptionHandler");

  /** Methods that take an object and read its properties: to write it as JSON, or for a template. */
  private static final Map<String, String> READING_PROPERTIES =
      Map.of(
          "com.fasterxml.jackson.databind.ObjectMapper", "write.*",
          "org.springframework.boot.actuate.health.Health$Builder", "withDetail",
          "jakarta.ws.rs.core.Response$ResponseBuilder", "entity",
          "org.springframework.web.servlet.ModelAndView", "addObject|<init>",
          "org.thymeleaf.context.AbstractContext", "setVariable");

  /** What a model names: a delegate or listener, or a method of a bean. */
  private static final Pattern OF_MODELS = Pattern.compile("[$#]\\{!?(\\w+)(?:\\.(\\w+)\\([^}]*)?}");

  private final Set<String> inModels;
  private final Map<String, Long> inSources;
  private final String registered;
  private final Set<JavaClass> read = new HashSet<>();
  private final Set<JavaClass> keys;

  FrameworkUse(JavaClasses classes) {
    inModels =
        OF_MODELS.matcher(text(Path.of("processes"), ".*\\.(bpmn|dmn)")).results()
            .map(found -> found.group(2) == null ? found.group(1) : found.group(1) + "." + found.group(2))
            .collect(Collectors.toSet());
    inSources = words(text(Path.of("src/main/java"), ".*\\.java"));
    registered = text(Path.of("src/main/resources/META-INF"), ".*(spring\\.factories|services/[^/]*)");
    List<JavaCodeUnit> code = classes.stream().flatMap(type -> type.getCodeUnits().stream()).toList();
    Set<JavaCodeUnit> readers = readers(code);
    code.stream().flatMap(each -> handedOver(each, readers)).forEach(type -> read(type, classes));
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
        || isProperty(method) && (read.contains(method.getOwner()) || keys.contains(method.getOwner()));
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

  /** Methods of the product that take any object and hand it over, or to one that does. */
  private static Set<JavaCodeUnit> readers(List<JavaCodeUnit> code) {
    Set<JavaCodeUnit> readers = new HashSet<>();
    List<JavaCodeUnit> takers =
        code.stream()
            .filter(each -> each.getRawParameterTypes().stream().anyMatch(type -> type.isEquivalentTo(Object.class)))
            .toList();
    while (takers.stream().filter(each -> handsOver(each, readers)).map(readers::add).reduce(false, Boolean::logicalOr)) {
      // Once more, for those who hand over to the ones just found.
    }
    return readers;
  }

  private static boolean handsOver(JavaCodeUnit code, Set<JavaCodeUnit> readers) {
    return code.getCallsFromSelf().stream()
        .anyMatch(call -> READING_PROPERTIES.entrySet().stream()
                .anyMatch(reading -> call.getTargetOwner().isAssignableTo(reading.getKey())
                    && call.getTarget().getName().matches(reading.getValue()))
            || call.getTarget().resolveMember().filter(readers::contains).isPresent());
  }

  /** What a method answers to a request, or makes or is given where it hands something over. */
  private static Stream<JavaType> handedOver(JavaCodeUnit code, Set<JavaCodeUnit> readers) {
    if (code instanceof JavaMethod method && isAnnotated(method.reflect(), ANSWERING)) {
      return Stream.of(code.getReturnType());
    }
    return handsOver(code, readers)
        ? Stream.concat(code.getParameterTypes().stream(), Stream.concat(
                code.getCallsFromSelf().stream(), code.getMethodReferencesFromSelf().stream())
            .map(made -> (JavaCodeUnit) made.getTarget().resolveMember().orElse(null))
            .filter(Objects::nonNull)
            .map(made -> made.isConstructor() ? made.getOwner() : made.getReturnType()))
        : Stream.empty();
  }

  private void read(JavaType handedOver, JavaClasses classes) {
    handedOver.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType)
        .filter(type -> classes.contain(type.getName()) && read.add(type))
        .flatMap(type -> type.getMethods().stream())
        .filter(FrameworkUse::isProperty)
        .forEach(method -> read(method.getReturnType(), classes));
  }

  /** What a map, a set or a cache compares whole. */
  private static Stream<JavaClass> key(JavaField field) {
    boolean compares = Stream.of(Map.class, Set.class, Cache.class).anyMatch(field.getRawType()::isAssignableTo);
    return compares && field.getType() instanceof JavaParameterizedType parameterized
        ? Stream.of(parameterized.getActualTypeArguments().get(0).toErasure())
        : Stream.empty();
  }

  private static boolean isProperty(JavaMethod method) {
    return method.getParameters().isEmpty()
        && !Modifier.isStatic(method.reflect().getModifiers())
        && (method.getOwner().isRecord() && method.getOwner().tryGetField(method.getName()).isPresent()
            || method.getName().matches("(get|is)[A-Z].*"));
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
