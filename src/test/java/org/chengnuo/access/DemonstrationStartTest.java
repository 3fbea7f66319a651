package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.chengnuo.ChengnuoApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

class DemonstrationStartTest {

  @TempDir
  private Path directory;

  @Test
  void everyStartOnAKeptDatabasePrintsAPasswordThatWorksAndNothingKeepsIt() throws Exception {
    String first;
    try (var application = start()) {
      first = printedPassword(application);
      assertThat(application.getBean(IdentityService.class).checkPassword("window1", first)).isTrue();
      application.getBean(IdentityService.class).deleteUser("cashier1");
    }
    try (var application = start()) {
      IdentityService identity = application.getBean(IdentityService.class);
      String second = printedPassword(application);
      assertThat(second).isNotEqualTo(first);
      assertThat(identity.checkPassword("window1", second)).isTrue();
      assertThat(identity.checkPassword("window2", first)).isFalse();
      assertThat(identity.createUserQuery().list()).extracting(User::getId).contains("cashier1")
          .containsExactlyInAnyOrderElementsOf(DemoUser.all().stream().map(DemoUser::id).toList());
      assertThat(inFiles(second)).isFalse();
    }
    try (var application = start("--chengnuo.demo.password=chosen")) {
      assertThat(application.getBean(IdentityService.class).checkPassword("supervisor2", "chosen")).isTrue();
      assertThat(application.getBean(StartBanner.class).text()).contains("CHENGNUO_DEMO_PASSWORD", "/engine-rest",
          "/camunda/app/tasklist/", "/camunda/app/cockpit/", "/swagger-ui.html", "window1", "applications-api")
          .doesNotContain("chosen");
    }
  }

  private boolean inFiles(String password) throws Exception {
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        if (new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1).contains(password)) {
          return true;
        }
      }
    }
    return false;
  }

  private static String printedPassword(ConfigurableApplicationContext application) {
    Matcher password = Pattern.compile("密码：(\\w{20})（").matcher(application.getBean(StartBanner.class).text());
    assertThat(password.find()).isTrue();
    return password.group(1);
  }

  private ConfigurableApplicationContext start(String... arguments) {
    return new SpringApplicationBuilder(ChengnuoApplication.class).run(Stream.concat(Stream.of(arguments),
        Stream.of("--server.port=0", "--chengnuo.password.cost=4", "--camunda.bpm.job-execution.enabled=false",
            "--spring.datasource.url=jdbc:h2:file:" + directory.resolve("chengnuo") + ";DB_CLOSE_ON_EXIT=FALSE"))
        .toArray(String[]::new));
  }
}
