package org.chengnuo.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Whatever people typed is text in every template, and no template or class goes another way. */
class PagesTest {

  private static final Path TEMPLATES = Path.of("src/main/resources/templates");

  record Said(String typed) {}

  private final Pages pages = new Pages(engine());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|', ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "<img src=x onerror=alert(1)>|&lt;img src=x onerror=alert(1)&gt;",
        "</p></div><script>alert(2)</script>|&lt;/p&gt;&lt;/div&gt;&lt;script&gt;alert(2)&lt;/script&gt;",
        "\"quoted\" & 'single'|&quot;quoted&quot; &amp; &#39;single&#39;",
        "[[${1+1}]] and {{x}}|[[${1+1}]] and {{x}}",
        "甲\u202E乙\u2066丙\uFEFF丁|甲\uFFFD乙\uFFFD丙\uFFFD丁",
        "甲\u0007\t乙|甲\uFFFD\uFFFD乙",
      })
  void what_people_typed_is_text_and_shows_what_would_mislead(String typed, String shown) {
    assertThat(pages.block("typed-text", new Said(typed)))
        .isEqualTo("<div><p>" + shown + "</p><p>" + shown + "，由 <b>窗口</b> 登记</p></div>");
  }

  @Test
  void line_breaks_of_people_stay_and_those_of_the_template_go() {
    String shown = pages.block("typed-text", new Said("\n甲\n\n# 乙\r\n丙\r丁\n"));
    assertThat(shown).contains("<p>甲<br><br># 乙<br>丙<br>丁</p>");
    assertThat(shown.lines()).as("a blank line would end the block that Markdown leaves alone").hasSize(1);
  }

  @Test
  void a_long_text_is_shown_like_a_short_one() {
    String shown = pages.block("typed-text", new Said("<甲>\n".repeat(400)));
    assertThat(shown).contains("<p>" + "&lt;甲&gt;<br>".repeat(399) + "&lt;甲&gt;</p>").doesNotContain("\n");
  }

  @Test
  void what_is_not_there_is_shown_as_nothing() {
    assertThat(pages.block("typed-text", new Said(null))).startsWith("<div><p></p><p>，由");
  }

  @Test
  void no_template_leaves_a_text_as_it_was_typed() throws IOException {
    try (Stream<Path> templates = Files.walk(TEMPLATES)) {
      for (Path template : templates.filter(file -> file.toString().endsWith(".html")).toList()) {
        assertThat(Files.readString(template)).as(template.toString()).doesNotContain("th:utext", "[(", "th:inline");
      }
    }
  }

  /** The page of an error must come also when no template can be filled in. */
  @Test
  void no_class_holds_html_but_the_last_resort() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      List<Path> holding =
          sources.filter(file -> file.toString().endsWith(".java") && !file.endsWith("ErrorPage.java"))
              .filter(PagesTest::holdsHtml)
              .toList();
      assertThat(holding).isEmpty();
    }
  }

  private static boolean holdsHtml(Path source) {
    try {
      return Files.readString(source).lines().map(String::strip).filter(line -> !line.startsWith("*") && !line.startsWith("/"))
          .anyMatch(line -> line.matches(".*</?(div|span|table|t[drh]|p|h\\d|html|body|ul|li|a)[ >].*"));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static SpringTemplateEngine engine() {
    ClassLoaderTemplateResolver templates = new ClassLoaderTemplateResolver();
    templates.setPrefix("templates/");
    templates.setSuffix(".html");
    SpringTemplateEngine engine = new SpringTemplateEngine();
    engine.setTemplateResolver(templates);
    engine.addDialect(new TextDialect());
    return engine;
  }
}
