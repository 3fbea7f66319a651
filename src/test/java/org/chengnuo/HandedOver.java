package org.chengnuo;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaType;
import java.lang.reflect.Modifier;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The types of the objects that are handed over to a library that reads their properties. The libraries take any object,
 * so what a method hands over is taken for what it makes or is given.
 */
final class HandedOver {

  private final JavaClasses classes;
  private final List<JavaCodeUnit> code;
  private final Map<String, String> readers;

  /** Methods of the product that take any object and hand it over, or to one that does. */
  private final Set<JavaCodeUnit> between = new HashSet<>();

  private final Set<JavaClass> types = new HashSet<>();

  private HandedOver(JavaClasses classes, Map<String, String> readers) {
    this.classes = classes;
    this.code = classes.stream().flatMap(type -> type.getCodeUnits().stream()).toList();
    this.readers = readers;
  }

  /**
   * @param readers name of the library's class, and a pattern for the names of its methods
   * @param answers methods of the product whose answer a library takes
   */
  static Set<JavaClass> to(Map<String, String> readers, Predicate<JavaMethod> answers, JavaClasses classes) {
    HandedOver all = new HandedOver(classes, readers);
    List<JavaCodeUnit> takers = all.code.stream().filter(HandedOver::takesAnything).toList();
    while (all.between.addAll(takers.stream().filter(all::handsOver).toList())) {
      // Once more, for those who hand over to the ones just found.
    }
    all.code.stream().filter(all::handsOver).flatMap(HandedOver::madeOrGiven).forEach(all::add);
    all.code.stream().filter(each -> each instanceof JavaMethod method && answers.test(method))
        .forEach(each -> all.add(each.getReturnType()));
    return all.types;
  }

  private static boolean isAnything(JavaClass type) {
    return type.isEquivalentTo(Object.class) || type.isEquivalentTo(Record.class);
  }

  private static boolean takesAnything(JavaCodeUnit code) {
    return code.getRawParameterTypes().stream().anyMatch(HandedOver::isAnything);
  }

  private boolean handsOver(JavaCodeUnit code) {
    return code.getCallsFromSelf().stream()
        .anyMatch(call -> readers.entrySet().stream()
                .anyMatch(reader -> call.getTargetOwner().isAssignableTo(reader.getKey())
                    && call.getTarget().getName().matches(reader.getValue()))
            || call.getTarget().resolveMember().filter(between::contains).isPresent());
  }

  private static Stream<JavaType> madeOrGiven(JavaCodeUnit code) {
    Stream<JavaType> made =
        Stream.concat(code.getCallsFromSelf().stream(), code.getMethodReferencesFromSelf().stream())
            .map(call -> (JavaCodeUnit) call.getTarget().resolveMember().orElse(null))
            .filter(Objects::nonNull)
            .map(called -> called.isConstructor() ? called.getOwner() : called.getReturnType());
    return Stream.concat(made, code.getParameterTypes().stream());
  }

  /** Adds a type with the types of its properties. */
  private void add(JavaType handedOver) {
    handedOver.getAllInvolvedRawTypes().stream().map(JavaClass::getBaseComponentType)
        .filter(type -> classes.contain(type.getName()) && types.add(type))
        .flatMap(type -> type.getMethods().stream())
        .filter(HandedOver::isProperty)
        .forEach(method -> add(method.getReturnType()));
  }

  static boolean isProperty(JavaMethod method) {
    return method.getParameters().isEmpty()
        && !Modifier.isStatic(method.reflect().getModifiers())
        && (isComponent(method) || method.getName().matches("(get|is)[A-Z].*"));
  }

  private static boolean isComponent(JavaMethod method) {
    return method.getOwner().isRecord() && method.getOwner().tryGetField(method.getName()).isPresent();
  }

  /** As JSON and templates name it. */
  static String nameOfProperty(JavaMethod method) {
    String name = isComponent(method) ? method.getName() : method.getName().replaceFirst("^(get|is)", "");
    return name.substring(0, 1).toLowerCase() + name.substring(1);
  }
}
