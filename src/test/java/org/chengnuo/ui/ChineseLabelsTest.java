package org.chengnuo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the Chinese labels of the web applications to the English ones of the engine version in use. */
class ChineseLabelsTest {

  private static final String APPS = "META-INF/resources/webjars/camunda/app/";

  /** What is filled in, and the markup that is rendered: all of it must survive the translation. */
  private static final Pattern PLACEHOLDER =
      Pattern.compile("\\{\\{\\s*\\w+\\s*}}|\\{}|%[sd]|</?(?:a|br|strong)\\b[^>]*>|&\\w+;");

  private static final Set<String> SAME_IN_BOTH_LANGUAGES =
      Set.of("ID", "CSV", "JSON", "YYYY-MM-DDTHH:mm:ss", "HH:mm", "L", "<", "<=", ">", ">=", "1", "4");

  /** English plural endings set as words of their own; Chinese has none. */
  private static final Pattern PLURAL_ENDING = Pattern.compile("/labels/\\w+_S");

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void every_label_has_its_translation_and_nothing_more(String app) throws IOException {
    assertThat(chinese(app).keySet()).isEqualTo(english(app).keySet());
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void no_label_is_left_empty_or_in_english(String app) throws IOException {
    Map<String, String> english = english(app);

    assertThat(chinese(app).entrySet())
        .filteredOn(label -> !isTranslated(label.getKey(), english.get(label.getKey()), label.getValue()))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void placeholders_and_markup_survive_the_translation(String app) throws IOException {
    Map<String, String> english = english(app);

    assertThat(chinese(app).entrySet())
        .filteredOn(label -> !placeholders(label.getValue()).equals(placeholders(english.get(label.getKey()))))
        .isEmpty();
  }

  /** The vendor's files come in the same folders; the class path must find the product's own first. */
  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void the_products_settings_hide_the_vendors(String app) throws IOException {
    assertThat(read(resource(app + "/scripts/config.js"))).contains("lib/chengnuo/settings.js");
    assertThat(read(resource(app + "/styles/user-styles.css"))).contains("lib/chengnuo/styles.css");
  }

  private static boolean isTranslated(String key, String english, String chinese) {
    if (english.isEmpty() || PLURAL_ENDING.matcher(key).matches()) {
      return chinese.isBlank();
    }
    return !chinese.isBlank() && (!chinese.equals(english) || SAME_IN_BOTH_LANGUAGES.contains(chinese));
  }

  private static List<String> placeholders(String label) {
    return PLACEHOLDER.matcher(label).results().map(MatchResult::group).sorted().toList();
  }

  private static Map<String, String> chinese(String app) throws IOException {
    return labels(app + "/locales/zh-CN.json");
  }

  private static Map<String, String> english(String app) throws IOException {
    return labels(app + "/locales/en.json");
  }

  private static Map<String, String> labels(String file) throws IOException {
    // The vendor's files begin with a byte-order mark.
    JsonNode root = new ObjectMapper().readTree(read(resource(file)).replaceFirst("^\\uFEFF", ""));
    Map<String, String> labels = new TreeMap<>();
    flatten("", root, labels);
    return Collections.unmodifiableMap(labels);
  }

  private static void flatten(String path, JsonNode node, Map<String, String> labels) {
    if (node.isObject()) {
      node.fields().forEachRemaining(field -> flatten(path + "/" + field.getKey(), field.getValue(), labels));
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        flatten(path + "/" + i, node.get(i), labels);
      }
    } else {
      labels.put(path, node.asText());
    }
  }

  private static URL resource(String file) {
    URL url = ChineseLabelsTest.class.getClassLoader().getResource(APPS + file);
    assertThat(url).as(file).isNotNull();
    return url;
  }

  private static String read(URL url) throws IOException {
    try (var in = url.openStream()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
