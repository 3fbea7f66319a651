package org.chengnuo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.chengnuo.casework.OpenSteps;
import org.chengnuo.clock.calendar.CalendarStore;
import org.chengnuo.engine.ProcessBean;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Holds packages and classes to DESIGN.md: what knows the engine, what knows the time, what knows whom. */
class CodeConventionsTest {

  private static final Path SOURCES = Path.of("src/main/java");

  private static final JavaClasses ALL = new ClassFileImporter().importPackages("org.chengnuo");
  static final JavaClasses MAIN =
      ALL.that(
          DescribedPredicate.describe(
              "main classes",
              type ->
                  type.getSource()
                      .map(Source::getUri)
                      .filter(uri -> uri.getPath().contains("/test-classes/"))
                      .isEmpty()));

  /** Classes outside engine and access that stand at the border to the engine and hold no rule. */
  private static final Set<String> BORDERS =
      Set.of(
          // the tasks of a case, and who has them
          "CaseTasks", "CaseStarts", "ApplicationSteps", "DeskTasks", "OpenSteps", "Receipt",
          // what a task's form shows, and what the models call their steps
          "CaseTaskSheet", "StepNames",
          // users, decision tables and other processes of the engine, asked by rules
          "Inspectors", "FeeTable", "FollowUps");

  /** Records that are a document of the outside, and which. */
  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "Bureau", "the keys under chengnuo.bureau",
          "StartedInstance", "a process instance as the engine's REST interface writes it",
          "MaterialFields.Line", "a line of the check list that Tasklist's script reads as JSON",
          "AccountPage", "what the template of the page names",
          "ReceiptPage", "what the template of the page names",
          "ApplicationChapter.Model", "what the template of the chapter names",
          "MaterialsChapter.Line", "what the template of the chapter names");

  /**
   * Who stands on whom, from the bottom. A package may need those of the floors below and, as long as no circle comes of
   * it, of its own. Those that are not named stand on top: processes, access, pages, and there nobody knows anybody.
   */
  private static final List<Set<String>> FLOORS =
      List.of(
          Set.of("problem", "label", "identifier", "bureau"),
          Set.of("engine", "page"),
          Set.of("catalogue", "clock"),
          Set.of("casework"));

  // The engine

  @Test
  void rulesKnowNothingOfTheEngine() {
    noClasses().that(new RulesOfTheBureau())
        .should().dependOnClassesThat().resideInAPackage("org.camunda..")
        .because("a delegate or completion maps in, makes one call, maps out; rules are plain Java")
        .check(MAIN);
  }

  private static final class RulesOfTheBureau extends DescribedPredicate<JavaClass> {

    RulesOfTheBureau() {
      super("rules of the bureau");
    }

    @Override
    public boolean test(JavaClass type) {
      JavaClass top = topLevel(type);
      return !top.getPackageName().startsWith("org.chengnuo.engine")
          && !top.getPackageName().startsWith("org.chengnuo.access")
          && !top.getSimpleName().matches(".*(Delegates|Completion|Listener)")
          && !top.isAnnotatedWith(ProcessBean.class)
          && !BORDERS.contains(top.getSimpleName());
    }

    private static JavaClass topLevel(JavaClass type) {
      return type.getEnclosingClass().map(RulesOfTheBureau::topLevel).orElse(type);
    }
  }

  @Test
  void theEnginesInsidesAreTouchedInItsPackageOnly() {
    noClasses().that().resideOutsideOfPackages("org.chengnuo.engine..", "org.chengnuo.access..")
        .should().dependOnClassesThat().resideInAPackage("org.camunda.bpm.engine.impl..")
        .check(MAIN);
  }

  @Test
  void delegatesAndCompletionsSayWhatTheyAre() {
    classes().that().implement(TaskListener.class).should().haveSimpleNameEndingWith("Completion")
        .andShould().bePackagePrivate().check(MAIN);
    noClasses().should().implement(JavaDelegate.class)
        .because("the delegates of a stage stand on one page, as bean methods of its Delegates").check(MAIN);
    methods().that().haveRawReturnType(JavaDelegate.class)
        .should().beAnnotatedWith(Bean.class).andShould().haveNameEndingWith("Delegate")
        .andShould().bePackagePrivate().andShould().beDeclaredInClassesThat().haveSimpleNameEndingWith("Delegates")
        .check(MAIN);
    classes().that().haveSimpleNameEndingWith("Delegates").should().beAnnotatedWith(Configuration.class)
        .andShould().bePackagePrivate().check(MAIN);
  }

  /** A delegate maps in, makes one call and maps out. */
  @Test
  void aDelegateHasAtMostFourStatements() throws IOException {
    Pattern delegate =
        Pattern.compile("\\n  JavaDelegate (\\w+)\\([^{]*\\) \\{\\n    return (execution -> .*?);\\n  }\\n", Pattern.DOTALL);
    for (Path page : sources("Delegates.java")) {
      String text = Files.readString(page);
      List<MatchResult> bodies = delegate.matcher(text).results().toList();
      assertThat(bodies).as(page.toString()).hasSize(text.split("@Bean", -1).length - 1);
      for (MatchResult body : bodies) {
        assertThat(body.group(2).chars().filter(c -> c == ';').count())
            .as("statements of %s", body.group(1))
            .isLessThanOrEqualTo(4);
      }
    }
  }

  // Packages

  /** At every level: single packages, and packages with all that is below them. */
  @Test
  void noPackageNeedsOneThatNeedsIt() {
    slices().matching("org.chengnuo.(**)").should().beFreeOfCycles().check(MAIN);
    MAIN.stream().map(JavaClass::getPackageName).distinct()
        .flatMap(name -> Stream.iterate(name, above -> above.startsWith("org.chengnuo"), CodeConventionsTest::above))
        .distinct()
        .forEach(name -> slices().matching(name + ".(*)..").should().beFreeOfCycles().allowEmptyShould(true).check(MAIN));
  }

  private static String above(String name) {
    return name.substring(0, name.lastIndexOf('.'));
  }

  @Test
  void arrowsRunDownOnly() {
    List<String> upward =
        MAIN.stream().flatMap(type -> type.getDirectDependenciesFromSelf().stream())
            .filter(dependency -> floor(dependency.getOriginClass()) >= 0 && floor(dependency.getTargetClass()) >= 0)
            .filter(CodeConventionsTest::isUpward)
            .map(Dependency::getDescription)
            .toList();
    assertThat(upward).as("what others stand on does not know them, and processes meet in events of casework").isEmpty();
  }

  private static boolean isUpward(Dependency dependency) {
    int from = floor(dependency.getOriginClass());
    int to = floor(dependency.getTargetClass());
    boolean strangers = !part(dependency.getOriginClass()).equals(part(dependency.getTargetClass()));
    return from < to || from == FLOORS.size() && from == to && strangers;
  }

  /** From the bottom; those that are not named stand on all others. Negative for what is not the product's. */
  private static int floor(JavaClass type) {
    if (!type.getPackageName().startsWith("org.chengnuo.")) {
      return -1;
    }
    return IntStream.range(0, FLOORS.size()).filter(i -> FLOORS.get(i).contains(part(type))).findFirst()
        .orElse(FLOORS.size());
  }

  private static String part(JavaClass type) {
    return type.getPackageName().split("\\.")[2];
  }

  /** Nobody holds a circle of objects open; the engine alone, whose configuration needs beans that need it. */
  @Test
  void noObjectNeedsOneThatNeedsIt() {
    List<String> late =
        MAIN.stream()
            .filter(type -> !type.getPackageName().startsWith("org.chengnuo.engine"))
            .filter(type -> type.getDirectDependenciesFromSelf().stream().map(Dependency::getTargetClass)
                .anyMatch(target -> target.isEquivalentTo(ObjectProvider.class) || target.isEquivalentTo(Lazy.class)))
            .map(JavaClass::getSimpleName)
            .toList();
    assertThat(late).isEmpty();
  }

  @Test
  void theCalendarKnowsNoLimitsAndOnlyLimitsLockIt() {
    noClasses().that().resideInAPackage("org.chengnuo.clock.calendar..")
        .should().dependOnClassesThat().resideInAPackage("org.chengnuo.clock.limits..")
        .check(MAIN);
    noClasses().that().resideOutsideOfPackage("org.chengnuo.clock..")
        .should().dependOnClassesThat().belongToAnyOf(CalendarStore.class)
        .because("whoever reads the calendar asks Calendars")
        .check(MAIN);
  }

  @Test
  void everyPackageSaysWhatItIs() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      List<Path> silent =
          files.filter(file -> file.toString().endsWith(".java"))
              .map(Path::getParent)
              .distinct()
              .filter(directory -> !Files.exists(directory.resolve("package-info.java")))
              .toList();
      assertThat(silent).isEmpty();
    }
  }

  @Test
  void everyPublicTypeSaysWhatItIs() throws IOException {
    for (Path file : sources(".java")) {
      String text = Files.readString(file);
      Matcher type =
          Pattern.compile("(?m)^public (?:abstract |final |sealed )*(?:class|record|interface|enum|@interface) (\\w+)")
              .matcher(text);
      if (type.find()) {
        String before = text.substring(0, type.start()).replaceAll("(?m)^import .*$|^package .*$", "");
        assertThat(before).as("Javadoc of %s", type.group(1)).contains("/**");
      }
    }
  }

  // Style

  @Test
  void whatAClassNeedsComesThroughItsConstructor() {
    noFields().should().beAnnotatedWith(Autowired.class).orShould().beAnnotatedWith(Value.class).check(MAIN);
    fields().that().areDeclaredInClassesThat().haveSimpleNameEndingWith("Delegates")
        .should().bePrivate().andShould().beFinal().check(MAIN);
  }

  /** More is two classes in one, or values that belong together; what answers as JSON has as many as its contract. */
  @Test
  void aConstructorHasAtMostSevenParameters() {
    Set<JavaClass> answers = HandedOver.to(FrameworkUse.TOLD, FrameworkUse::answersARequest, MAIN);
    Set<String> more =
        MAIN.stream()
            .filter(type -> !answers.contains(type) && !type.isEnum())
            .filter(type -> type.getConstructors().stream().anyMatch(made -> made.getRawParameterTypes().size() > 7))
            .map(type -> type.getName().replaceFirst(".*\\.", "").replace('$', '.'))
            .collect(Collectors.toSet());
    assertThat(more).isEqualTo(DOCUMENTS.keySet());
  }

  /** Untyped maps stay where the engine hands them over; elsewhere a record says what is in them. */
  @Test
  void noUntypedMapsAreHandedAround() {
    methods().that().arePublic().and().areDeclaredInClassesThat().resideOutsideOfPackages("org.chengnuo.engine..")
        .and().areDeclaredInClassesThat().arePublic()
        .should(new NotHandOnAnUntypedMap())
        .check(MAIN);
  }

  private static final class NotHandOnAnUntypedMap extends ArchCondition<JavaMethod> {

    NotHandOnAnUntypedMap() {
      super("not take or answer Map<String, Object>");
    }

    @Override
    public void check(JavaMethod method, ConditionEvents events) {
      boolean untyped =
          Stream.concat(
                  Stream.of(method.reflect().getGenericReturnType()),
                  Stream.of(method.reflect().getGenericParameterTypes()))
              .anyMatch(type -> type.getTypeName().contains("java.util.Map<java.lang.String, java.lang.Object>"));
      // The one place where the variables that a process keeps are written down.
      boolean lasting = method.getName().equals("lastingVariables");
      if (untyped && !lasting && !method.getModifiers().contains(JavaModifier.SYNTHETIC)) {
        events.add(SimpleConditionEvent.violated(method, method.getFullName()));
      }
    }
  }

  /** A map that throws out its eldest entry is a cache; Caffeine's is safe for threads and keeps what is used often. */
  @Test
  void aCacheIsNotWrittenByHand() {
    noMethods().should().haveName("removeEldestEntry").check(MAIN);
  }

  @Test
  void nobodyReadsTheTimeBesidesTheEnginesClock() {
    noClasses().should().callMethod(Instant.class, "now")
        .orShould().callMethod(LocalDate.class, "now")
        .orShould().callMethod(LocalDateTime.class, "now")
        .orShould().callMethod(OffsetDateTime.class, "now")
        .orShould().callMethod(ZonedDateTime.class, "now")
        .orShould().callMethod(System.class, "currentTimeMillis")
        .orShould().callMethod(Clock.class, "systemUTC")
        .orShould().callMethod(Clock.class, "systemDefaultZone")
        .orShould().callConstructor(Date.class)
        .check(MAIN);
  }

  @Test
  void nobodySleepsAndNobodyPrints() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(ALL);
    noClasses().should().accessField(System.class, "out").orShould().accessField(System.class, "err").check(MAIN);
  }

  private static List<Path> sources(String ending) throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.toString().endsWith(ending) && !file.endsWith("package-info.java")).toList();
    }
  }
}
