package org.chengnuo.ui;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The product's scripts in the vendor's web applications: named properly, loaded, and at work. */
@H2Test
class WebappScriptsTest extends BrowserTest {

  /** A settings file is JavaScript; without references and spreads it is lenient JSON. */
  private static final ObjectMapper SETTINGS =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
          .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
          .build();

  /** What the settings of the running application name and the page has not loaded. */
  private static final String NOT_LOADED =
      """
      async () => {
        const base = document.querySelector('base');
        const app = base.getAttribute('app-root') + '/app/' + base.getAttribute('app-name') + '/';
        const settings = (await import(app + 'scripts/config.js')).default;
        const wanted = settings.requireJsConfig;
        const loaded = Array.from(document.scripts).map(script => script.src.replace(/\\?.*/, ''))
          .concat(performance.getEntriesByType('resource').map(resource => resource.name.replace(/\\?.*/, '')));
        const address = path => new URL(path, location.origin + app).href + '.js';
        const modules = window.angular.element(document.body).injector().modules;
        return []
          .concat(Object.values(wanted.paths).filter(path => !loaded.includes(address(path))))
          .concat(Object.keys(wanted.paths).filter(name => !wanted.deps.some(dep => dep.replace(/!.*/, '') === name)))
          .concat(wanted.ngDeps.filter(name => !modules[name]))
          .concat((settings.customScripts || []).filter(path => !loaded.includes(address(path))));
      }
      """;

  /** JavaScript takes the last of two equal keys and says nothing. */
  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void settings_have_every_key_once(String app) throws IOException {
    String script;
    try (InputStream file =
        getClass().getResourceAsStream("/META-INF/resources/webjars/camunda/app/" + app + "/scripts/config.js")) {
      script = new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
    String literal =
        script
            .replaceFirst("(?s)^.*export default", "")
            .replaceFirst(";\\s*$", "")
            .replaceAll("\\.\\.\\.[\\w.]+,?", "")
            .replaceAll("settings(\\.\\w+)+", "'$0'");

    assertThat(SETTINGS.readTree(literal).isObject()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void every_script_that_the_settings_name_is_loaded(String app) {
    Page page = browser.logIn(http.uri("/camunda/app/" + app + "/default/"), "admin");
    assertThat(page.locator("[cam-widget-header]")).isVisible();

    assertThat((List<?>) page.evaluate(NOT_LOADED)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tasklist", "cockpit", "admin", "welcome"})
  void a_browser_of_another_language_gets_chinese_too(String app) {
    Page page = browser.logIn(browser.window("en-US"), http.uri("/camunda/app/" + app + "/default/"), "admin");
    assertThat(page.locator("[cam-widget-header]")).isVisible();

    assertThat(PageText.of(page).latinWords("")).doesNotContain("Home", "Log", "Start", "My", "Users", "Dashboard");
    assertThat(page.evaluate("document.documentElement.lang")).isEqualTo("zh-CN");
  }

  @Test
  void the_form_viewer_says_in_chinese_what_is_missing() {
    Page page = browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1");
    page.getByText("发起流程").first().click();
    page.locator(".modal-dialog").getByText("行政审批").first().click();
    Locator name = page.getByLabel("姓名或名称");
    name.fill("某");
    name.fill("");

    assertThat(page.locator(".fjs-form-field", new Page.LocatorOptions().setHasText("姓名或名称"))
            .locator(".fjs-form-field-error"))
        .hasText("请填写此项");
  }

  @Test
  void a_message_with_markup_is_shown_as_text() {
    Page page = browser.logIn(http.uri("/camunda/app/tasklist/default/"), "window1");
    assertThat(page.getByText("发起流程").first()).isVisible();
    page.evaluate(
        """
        () => {
          const injector = window.angular.element(document.body).injector();
          injector.get('$rootScope').$apply(() => injector.get('Notifications').addError({
            status: '<i>不能办理</i>', message: '姓名 <b class="planted">某</b> 不符合要求'}));
        }
        """);

    Locator toast = page.locator(".notifications .alert, [notifications-panel] .alert").first();
    assertThat(toast).containsText("<i>不能办理</i>");
    assertThat(toast).containsText("姓名 <b class=\"planted\">某</b> 不符合要求");
    assertThat(page.locator(".planted")).hasCount(0);
  }
}
