package org.chengnuo.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.engine.ModelledTasks;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the README tells of the processes is their contract. */
@H2Test
class ReadmeTest {

  private static final Path README = Path.of("README.md");
  private static final Pattern CONTRACTS =
      Pattern.compile("(?<=<!-- contracts -->\n).*(?=<!-- end of contracts -->)", Pattern.DOTALL);

  @Autowired private CaseTypes types;
  @Autowired private ModelledTasks models;

  @Test
  void theTablesOfTheProcessesAreTheirContracts() throws IOException {
    String expected = "\n" + new ContractTables(types.all(), models).text() + "\n";
    String readme = Files.readString(README);
    if (Boolean.getBoolean("readme.write")) {
      readme = CONTRACTS.matcher(readme).replaceFirst(Matcher.quoteReplacement(expected));
      Files.writeString(README, readme);
    }
    Matcher written = CONTRACTS.matcher(readme);

    assertThat(written.find()).as("the marks between which the tables stand").isTrue();
    assertThat(written.group())
        .as("the README's tables; write them anew with: mvn -q test -Dtest=ReadmeTest -Dreadme.write=true")
        .isEqualTo(expected);
  }
}
