package org.chengnuo;

import static java.util.stream.Collectors.joining;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaFieldAccess.AccessType;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Who uses what of some classes, by their bytecode: calls, references of methods, reads of fields, and what overrides
 * what. What is used by nothing but dead code is dead as well.
 */
final class Usage {

  private final JavaClasses classes;
  private final FrameworkUse frameworks;

  Usage(JavaClasses classes, FrameworkUse frameworks) {
    this.classes = classes;
    this.frameworks = frameworks;
  }

  /** Names of the classes, methods and fields that nothing uses. */
  Set<String> dead() {
    List<JavaMember> candidates =
        classes.stream().flatMap(type -> type.getMembers().stream()).filter(this::mayBeDead).toList();
    Set<JavaMember> dead = new HashSet<>();
    while (dead.addAll(candidates.stream().filter(each -> !isUsedByOther(each, dead)).toList())) {
      // Once more, for those who were used by the ones just found.
    }
    return Stream.concat(
            dead.stream().map(Usage::name),
            classes.stream().filter(type -> isUnused(type, dead)).map(Usage::name))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** {@code approval.payment.Bills.pay(String, Payment)}. */
  private static String name(JavaMember member) {
    String parameters =
        member instanceof JavaMethod method
            ? method.getRawParameterTypes().stream().map(JavaClass::getSimpleName).collect(joining(", ", "(", ")"))
            : "";
    return name(member.getOwner()) + "." + member.getName() + parameters;
  }

  private static String name(JavaClass type) {
    return type.getName().substring("org.chengnuo.".length()).replace('$', '.');
  }

  private boolean mayBeDead(JavaMember member) {
    boolean written = !member.getModifiers().contains(JavaModifier.SYNTHETIC) && !isOfEveryEnumOrRecord(member);
    return written && (member instanceof JavaMethod || member instanceof JavaField) && !frameworks.uses(member);
  }

  private static boolean isOfEveryEnumOrRecord(JavaMember member) {
    JavaClass owner = member.getOwner();
    return owner.isEnum() && Set.of("values", "valueOf", "$VALUES").contains(member.getName())
        || owner.isRecord() && Set.of("equals", "hashCode", "toString").contains(member.getName());
  }

  private boolean isUsedByOther(JavaMember member, Set<JavaMember> dead) {
    Stream<JavaCodeUnit> users =
        member instanceof JavaField field ? readers(field) : callers((JavaMethod) member);
    return users.anyMatch(
        user -> !user.equals(member) && !dead.contains(user) && classes.contain(user.getOwner().getName()));
  }

  private static Stream<JavaCodeUnit> readers(JavaField field) {
    Stream<JavaCodeUnit> readers =
        field.getAccessesToSelf().stream().filter(access -> access.getAccessType() == AccessType.GET)
            .map(JavaFieldAccess::getOrigin);
    return isConstantOfEnum(field) ? Stream.concat(readers, byName(field.getOwner())) : readers;
  }

  private static boolean isConstantOfEnum(JavaField field) {
    return field.getModifiers().contains(JavaModifier.ENUM);
  }

  /** Who may get any constant of the enumeration: through its name or the list of them all. */
  private static Stream<JavaCodeUnit> byName(JavaClass type) {
    Stream<JavaCodeUnit> lists =
        type.getMethods().stream().filter(method -> Set.of("values", "valueOf").contains(method.getName()))
            .flatMap(method -> method.getAccessesToSelf().stream()).map(JavaAccess::getOrigin);
    Stream<JavaCodeUnit> byType =
        type.getDirectDependenciesToSelf().stream().map(dependency -> dependency.getOriginClass())
            .flatMap(user -> user.getCodeUnits().stream())
            .filter(user -> user.getReferencedClassObjects().stream()
                .anyMatch(object -> object.getRawType().equals(type)));
    return Stream.concat(lists, byType);
  }

  private Stream<JavaCodeUnit> callers(JavaMethod method) {
    return Stream.concat(
        Stream.concat(Stream.of(method), overridden(method)).flatMap(each -> each.getAccessesToSelf().stream())
            .map(JavaAccess::getOrigin),
        isAccessor(method) ? readersOfComponent(method) : Stream.empty());
  }

  /** The record's own code reads the field instead of calling the accessor. */
  private static Stream<JavaCodeUnit> readersOfComponent(JavaMethod accessor) {
    return readers(accessor.getOwner().getField(accessor.getName())).filter(reader -> !reader.equals(accessor));
  }

  private static boolean isAccessor(JavaMethod method) {
    return method.getOwner().isRecord()
        && Arrays.stream(method.getOwner().reflect().getRecordComponents()).map(RecordComponent::getAccessor)
            .anyMatch(method.reflect()::equals);
  }

  private Stream<JavaMethod> overridden(JavaMethod method) {
    JavaClass owner = method.getOwner();
    return Stream.concat(owner.getAllRawSuperclasses().stream(), owner.getAllRawInterfaces().stream())
        .filter(type -> classes.contain(type.getName()))
        .flatMap(type -> type.getMethods().stream())
        .filter(other -> other.getName().equals(method.getName())
            && other.getParameters().size() == method.getParameters().size());
  }

  // Classes

  private boolean isUnused(JavaClass type, Set<JavaMember> dead) {
    if (type.getSimpleName().equals("package-info") || type.isAnonymousClass() || isSwitchTable(type)) {
      return false;
    }
    boolean needed =
        around(type).flatMap(each -> each.getDirectDependenciesToSelf().stream())
            .map(dependency -> dependency.getOriginClass())
            .anyMatch(user -> classes.contain(user.getName()) && around(type).noneMatch(user::equals));
    // The values of constants stand in the code that uses them, without a trace of where they come from.
    boolean constants = type.getFields().stream().anyMatch(field -> isInlined(field) && !dead.contains(field));
    return !needed && !constants && !frameworks.uses(type);
  }

  /** The class and what is written inside it. */
  private Stream<JavaClass> around(JavaClass type) {
    return classes.stream()
        .filter(each -> each.equals(type) || each.getName().startsWith(type.getName() + "$"));
  }

  private static boolean isSwitchTable(JavaClass type) {
    return type.getSimpleName().isEmpty() || type.getName().matches(".*\\$\\d+");
  }

  static boolean isInlined(JavaField field) {
    Field declared = field.reflect();
    return Modifier.isStatic(declared.getModifiers()) && Modifier.isFinal(declared.getModifiers())
        && (declared.getType().isPrimitive() || declared.getType() == String.class);
  }
}
