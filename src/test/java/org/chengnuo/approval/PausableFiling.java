package org.chengnuo.approval;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Gives an application the shipped catalogue, in which the one item that a timer alone may approve ({@code SSNYD}) names
 * a procedure that pauses its clock; a filing has no other.
 */
final class PausableFiling implements ApplicationContextInitializer<ConfigurableApplicationContext> {

  @Override
  public void initialize(ConfigurableApplicationContext context) {
    try {
      Path folder = Files.createTempDirectory("pausable-filing");
      folder.toFile().deleteOnExit();
      for (Path shipped : shipped()) {
        Path copy = folder.resolve(shipped.getFileName().toString());
        String rule = copy.endsWith("SSNYD.yaml") ? "pauses:\n  - {name: 公告, basis: 测试}\n" : "";
        Files.writeString(copy, Files.readString(shipped) + "\n" + rule);
        copy.toFile().deleteOnExit();
      }
      TestPropertyValues.of("chengnuo.catalogue.location=" + folder.toUri()).applyTo(context);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Path> shipped() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/catalogue"))) {
      return files.toList();
    }
  }
}
