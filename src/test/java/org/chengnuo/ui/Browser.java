package org.chengnuo.ui;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.Assumptions;

/** A headless Chromium of this machine, as a Chinese clerk has it. */
final class Browser implements AutoCloseable {

  private static final int PATIENCE = 60_000;

  private final Playwright playwright;
  private final com.microsoft.playwright.Browser chromium;

  private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
    this.playwright = playwright;
    this.chromium = chromium;
  }

  /** Opens the browser, or skips the test with a line that says why. */
  static Browser open() {
    Optional<Path> program = program();
    Assumptions.assumeTrue(program.isPresent(), "No Chromium on this machine: browser tests are skipped");
    // A machine under load is slow, not broken.
    PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
    Playwright playwright =
        Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
    return new Browser(
        playwright,
        playwright
            .chromium()
            .launch(
                new LaunchOptions()
                    .setExecutablePath(program.get())
                    .setArgs(
                        List.of(
                            "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
                            "--disable-background-networking", "--disable-component-update", "--disable-sync"))));
  }

  private static Optional<Path> program() {
    return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
        .flatMap(
            folder -> Stream.of("chromium", "chromium-browser", "google-chrome").map(name -> Path.of(folder, name)))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** A window of a person who has not logged in anywhere. */
  Page window() {
    return window("zh-CN");
  }

  /** @param language the browser's own */
  Page window(String language) {
    BrowserContext context =
        chromium.newContext(
            new com.microsoft.playwright.Browser.NewContextOptions()
                .setLocale(language)
                .setTimezoneId("Asia/Shanghai")
                .setViewportSize(1500, 1000));
    context.setDefaultTimeout(PATIENCE);
    return context.newPage();
  }

  /** A new window of a person who has opened a web application and logged in. */
  Page logIn(URI address, String user) {
    return logIn(window(), address, user);
  }

  Page logIn(Page page, URI address, String user) {
    page.navigate(address.toString());
    page.getByPlaceholder("用户名").fill(user);
    page.getByPlaceholder("密码").fill(Http.PASSWORD);
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("登录")).click();
    return page;
  }

  @Override
  public void close() {
    chromium.close();
    playwright.close();
  }
}
