package org.chengnuo.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The parts of the README that are made from the code, each between two marks: {@code <!-- name -->} and {@code
 * <!-- end of name -->}.
 */
public final class Readme {

  private static final Path FILE = Path.of("README.md");

  private Readme() {}

  /** Asserts that the part is as the code makes it, or with {@code -Dreadme.write=true} writes it so. */
  public static void holds(String name, String made) throws IOException {
    String text = Files.readString(FILE);
    Matcher part = Pattern.compile("(?s)(?<=<!-- " + name + " -->\n).*?(?=<!-- end of " + name + " -->)").matcher(text);
    assertThat(part.find()).as("a part %s in the README", name).isTrue();
    if (Boolean.getBoolean("readme.write")) {
      Files.writeString(FILE, text.substring(0, part.start()) + made + text.substring(part.end()));
    } else {
      assertThat(part.group()).as("written anew with: mvn -q test -Dtest=<this test> -Dreadme.write=true").isEqualTo(made);
    }
  }
}
