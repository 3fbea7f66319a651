package org.chengnuo;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who needs whom, as a flow chart in Mermaid's words: a frame for a package with others below it, an arrow between those
 * that stand side by side. What follows from other arrows is left out.
 */
final class PackagePicture {

  private static final String TOP = "org.chengnuo";

  private final JavaClasses classes;
  private final StringBuilder text = new StringBuilder("flowchart TD\n");

  private PackagePicture(JavaClasses classes) {
    this.classes = classes;
  }

  static String of(JavaClasses classes) {
    PackagePicture picture = new PackagePicture(classes);
    picture.draw(TOP, "  ");
    return picture.text.toString();
  }

  private void draw(String above, String indent) {
    Map<String, Set<String>> needs = new TreeMap<>();
    classes.stream().flatMap(type -> within(above, type).stream()).forEach(name -> needs.put(name, new TreeSet<>()));
    classes.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
        .forEach(dependency -> add(needs, above, dependency));
    for (String name : needs.keySet()) {
      if (!name.equals(above) && hasBelow(name)) {
        text.append("%ssubgraph %s [%s]\n".formatted(indent, id(name), label(name)));
        draw(name, indent + "  ");
        text.append(indent).append("end\n");
      } else {
        text.append("%s%s[%s]\n".formatted(indent, name.equals(above) ? id(name) + "_" : id(name), label(name)));
      }
    }
    needs.forEach((from, all) ->
        all.stream().filter(to -> !follows(needs, from, to))
            .forEach(to -> text.append("%s%s --> %s\n".formatted(indent, id(from), to.equals(above) ? id(to) + "_" : id(to)))));
  }

  private static void add(Map<String, Set<String>> needs, String above, Dependency dependency) {
    Optional<String> from = within(above, dependency.getOriginClass());
    Optional<String> to = within(above, dependency.getTargetClass());
    if (from.isPresent() && to.isPresent() && !from.equals(to)) {
      needs.get(from.get()).add(to.get());
    }
  }

  /** The package side by side with others below this one in which the class lies, or this one itself. */
  private static Optional<String> within(String above, JavaClass type) {
    String name = type.getPackageName();
    if (name.equals(above)) {
      return above.equals(TOP) || type.getSimpleName().equals("package-info") ? Optional.empty() : Optional.of(above);
    }
    return name.startsWith(above + ".")
        ? Optional.of(above + "." + name.substring(above.length() + 1).split("\\.")[0])
        : Optional.empty();
  }

  private boolean hasBelow(String name) {
    return classes.stream().anyMatch(type -> type.getPackageName().startsWith(name + "."));
  }

  private static boolean follows(Map<String, Set<String>> needs, String from, String to) {
    return needs.get(from).stream().filter(between -> !between.equals(to)).anyMatch(between -> reaches(needs, between, to));
  }

  private static boolean reaches(Map<String, Set<String>> needs, String from, String to) {
    return needs.get(from).contains(to) || needs.get(from).stream().anyMatch(between -> reaches(needs, between, to));
  }

  private static String id(String name) {
    return name.substring(TOP.length() + 1).replace('.', '_');
  }

  private static String label(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }
}
