package org.chengnuo;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What nothing calls is not there: neither tests nor a day that may come are a use. */
class DeadCodeTest {

  private static final JavaClasses MAIN =
      new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.chengnuo");

  /** What is there though nothing uses it, and why. */
  private static final Map<String, String> ALLOWED =
      Map.of(
          "casework.document.NoticeText.uncertain()",
          "a line of the notices' files for their reader: what has still to be verified");

  /** Types of variables that the published contract promises and no process has yet: number, integer and date. */
  private static final Set<String> OPEN = Set.of("engine.GivenValues", "engine.ProcessVariable", "engine.VariableValues");

  @Test
  void nothingIsThereThatNothingUses() {
    Set<String> dead = new Usage(MAIN, new FrameworkUse(MAIN)).dead();
    dead.removeIf(name -> OPEN.contains(name.replaceFirst("\\.\\w+(\\(.*)?$", "")));
    dead.removeAll(ALLOWED.keySet());
    assertThat(dead).isEmpty();
  }

  // The measure itself

  @Test
  void aUseIsACallFromLiveCodeAndNotFromItselfOrATest() {
    JavaClasses sample = new ClassFileImporter().importClasses(Shape.class, Square.class, Drawer.class, Point.class);

    assertThat(new Usage(sample, new FrameworkUse(sample)).dead())
        .isEqualTo(
            Set.of(
                "DeadCodeTest.Square.recursive(int)",
                "DeadCodeTest.Square.onlyTheDeadCallsIt()",
                "DeadCodeTest.Square.dead()",
                "DeadCodeTest.Point.y()",
                "DeadCodeTest.Drawer",
                "DeadCodeTest.Drawer.written"));
  }

  private interface Shape {

    int area();
  }

  private record Point(int x, int y) {}

  private static class Square implements Shape, Runnable {

    @Override
    public int area() {
      return new Point(1, 2).x();
    }

    /** Called by whoever runs it. */
    @Override
    public void run() {}

    int recursive(int depth) {
      return recursive(depth - 1);
    }

    void onlyTheDeadCallsIt() {}

    void dead() {
      onlyTheDeadCallsIt();
    }

    int byReference() {
      return 1;
    }
  }

  /** Only a test makes one. */
  private static class Drawer implements Runnable {

    private int written;

    @Override
    public void run() {
      Shape shape = new Square();
      written = shape.area();
      java.util.function.Supplier<Integer> later = new Square()::byReference;
      later.get();
    }
  }
}
