package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.ChengnuoApplication;
import org.chengnuo.engine.StartRefusedException;
import org.chengnuo.support.PostgresDatabase;
import org.chengnuo.support.RefusedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.ConfigurableApplicationContext;

@ExtendWith(OutputCaptureExtension.class)
class ProductionStartTest {

  private static final String ADMIN = "--chengnuo.admin.user=bureau-admin";
  private static final String ADMIN_PASSWORD = "--chengnuo.admin.password=Zq7!harbour-lane";

  @Test
  void whatIsMissingIsToldAtOnceAndNothingIsOpened(CapturedOutput output) {
    assertRefused("--chengnuo.demo.password=demo");
    assertThat(output).contains("SPRING_DATASOURCE_URL", "SPRING_DATASOURCE_USERNAME", "SPRING_DATASOURCE_PASSWORD",
        "CHENGNUO_DEMO_PASSWORD").doesNotContain("HikariPool", "\tat org.");
  }

  @Test
  void anotherDatabaseThanPostgresqlAndDefaultPasswordsAreRefused(CapturedOutput output) {
    assertRefused("--spring.datasource.url=jdbc:h2:mem:x", "--spring.datasource.username=app",
        "--spring.datasource.password=postgres");
    assertThat(output).contains("必须指向 PostgreSQL", "是默认密码");
  }

  @Test
  void aFreshInstallationNeedsAnAdministratorWithAGoodPassword(CapturedOutput output) {
    String[] database = database(PostgresDatabase.createDatabase());
    assertRefused(database);
    assertThat(output).contains("CHENGNUO_ADMIN_USER", "CHENGNUO_ADMIN_PASSWORD");
    for (String weak : List.of("short", "all-lower-case-1", "Password-123456", "Chengnuo!2026")) {
      assertRefused(with(database, ADMIN, "--chengnuo.admin.password=" + weak));
    }
    assertThat(output).contains("过于简单");
  }

  @Test
  void theFirstAdministratorComesFromTheEnvironmentAndIsKept() throws Exception {
    String[] database = database(PostgresDatabase.createDatabase());
    try (var first = start(with(database, ADMIN, ADMIN_PASSWORD))) {
      IdentityService identity = first.getBean(IdentityService.class);
      assertThat(identity.createUserQuery().list()).extracting(User::getId).containsExactly("bureau-admin");
      assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list()).extracting(User::getId)
          .containsExactly("bureau-admin");
      assertThat(identity.createGroupQuery().list()).extracting(Group::getId).contains("window-clerks", "supervisors");
      HttpResponse<String> duty = get(first, "/engine-rest/user", "bureau-admin:Zq7!harbour-lane");
      assertThat(duty.statusCode()).as("without a second factor").isEqualTo(403);
      assertThat(duty.body()).contains("请先在“我的账号”（/account）启用动态口令");
      TotpSecret secret = enrol(first, "bureau-admin", "Zq7!harbour-lane");
      assertThat(get(first, "/engine-rest/user", withCode(first, secret)).statusCode()).isEqualTo(200);
      assertThat(get(first, "/v3/api-docs", withCode(first, secret)).statusCode()).isEqualTo(200);
      for (String path : List.of("/swagger-ui.html", "/swagger-ui/index.html", "/webjars/swagger-ui/5.34.1/index.html")) {
        assertThat(get(first, path, withCode(first, secret)).statusCode()).as(path).isIn(403, 404);
      }
      HttpResponse<String> page = get(first, "/camunda/app/tasklist/default/", null);
      assertThat(page.headers().allValues("Set-Cookie")).isNotEmpty()
          .allSatisfy(cookie -> assertThat(cookie).contains(";Secure").containsOnlyOnce("SameSite=Lax"));
      assertThat(page.headers().firstValue("Strict-Transport-Security")).isPresent();
    }
    try (var again = start(database)) {
      assertThat(again.isRunning()).isTrue();
    }
  }

  @Test
  void aDatabaseOfTheDemonstrationIsRefused(CapturedOutput output) {
    String[] database = database(PostgresDatabase.createDatabase());
    new SpringApplicationBuilder(ChengnuoApplication.class).run(common(database)).close();
    assertRefused(with(database, ADMIN, ADMIN_PASSWORD));
    assertThat(output).contains("存在演示用户", "window1");
  }

  private static void assertRefused(String... arguments) {
    assertThat(RefusedStart.cause("production", common(arguments))).isInstanceOf(StartRefusedException.class);
  }

  private static ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(ChengnuoApplication.class).profiles("production").run(common(arguments));
  }

  private static String[] database(String url) {
    return new String[] {"--spring.datasource.url=" + url, "--spring.datasource.username=postgres",
        "--spring.datasource.password=not-a-default-7", "--spring.datasource.hikari.maximum-pool-size=6",
        "--spring.datasource.hikari.connection-timeout=5000"};
  }

  private static String[] common(String... arguments) {
    return with(arguments, "--server.port=0", "--server.address=127.0.0.1", "--chengnuo.password.cost=4",
        "--camunda.bpm.job-execution.enabled=false");
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Stream.of(arguments), Stream.of(more)).toArray(String[]::new);
  }

  /** The first log-in enrols: nothing else is open to it, and that is. */
  private static TotpSecret enrol(ConfigurableApplicationContext application, String user, String password)
      throws Exception {
    HttpResponse<String> offer = post(application, "/account/second-factor/offer", user + ":" + password, "", "");
    String cookie = offer.headers().firstValue("Set-Cookie").orElseThrow().split(";")[0];
    Matcher shown = Pattern.compile("secret=([A-Z2-7]+)").matcher(offer.body());
    assertThat(shown.find()).isTrue();
    TotpSecret secret = TotpSecret.ofBase32(shown.group(1));
    String code = Authenticator.code(secret, application.getBean(Clock.class).instant().getEpochSecond());
    HttpResponse<String> confirmed = post(application, "/account/second-factor/confirm", user + ":" + password, cookie,
        "code=" + code + "&current=" + URLEncoder.encode(password, StandardCharsets.UTF_8));
    assertThat(confirmed.body()).contains("动态口令已启用");
    return secret;
  }

  /** As half a minute later: no code counts twice. */
  private static String withCode(ConfigurableApplicationContext application, TotpSecret secret) {
    application.getBean(Accounts.class).enrol("bureau-admin", secret, 0);
    return "bureau-admin:Zq7!harbour-lane" + Authenticator.code(secret, application.getBean(Clock.class).instant().getEpochSecond());
  }

  private static HttpResponse<String> post(ConfigurableApplicationContext application, String path, String credentials,
      String cookie, String form) throws Exception {
    String port = application.getEnvironment().getRequiredProperty("local.server.port");
    return HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes()))
        .header("Content-Type", "application/x-www-form-urlencoded").header("Cookie", cookie)
        .POST(HttpRequest.BodyPublishers.ofString(form)).build(), HttpResponse.BodyHandlers.ofString());
  }

  private static HttpResponse<String> get(ConfigurableApplicationContext application, String path, String credentials)
      throws Exception {
    String port = application.getEnvironment().getRequiredProperty("local.server.port");
    List<String> headers = new ArrayList<>(List.of("Accept", "*/*"));
    if (credentials != null) {
      headers.addAll(List.of("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes())));
    }
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
        .headers(headers.toArray(String[]::new)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
