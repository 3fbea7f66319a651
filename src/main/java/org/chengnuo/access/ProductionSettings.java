package org.chengnuo.access;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.chengnuo.engine.StartRefusedException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Refuses a production start whose settings are missing or those of a trial, before anything is opened. */
class ProductionSettings implements ApplicationListener<ApplicationEnvironmentPreparedEvent> {

  private static final Set<String> DEFAULT_PASSWORDS =
      Set.of("postgres", "password", "passw0rd", "camunda", "chengnuo", "admin", "demo", "changeit", "secret", "123456");

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent event) {
    Environment environment = event.getEnvironment();
    if (!environment.acceptsProfiles(Profiles.of("production"))) {
      return;
    }
    List<String> problems = problems(environment);
    if (!problems.isEmpty()) {
      throw new StartRefusedException("生产环境的配置不完整或不安全：\n  - " + String.join("\n  - ", problems),
          "请在环境变量中逐项设置后重新启动。");
    }
  }

  static List<String> problems(Environment environment) {
    List<String> problems = new ArrayList<>();
    String url = environment.getProperty("spring.datasource.url", "");
    String user = environment.getProperty("spring.datasource.username", "");
    String password = environment.getProperty("spring.datasource.password", "");
    if (url.isBlank()) {
      problems.add("缺少 SPRING_DATASOURCE_URL（例如 jdbc:postgresql://主机:5432/库名）");
    } else if (!url.startsWith("jdbc:postgresql:")) {
      problems.add("SPRING_DATASOURCE_URL 必须指向 PostgreSQL（以 jdbc:postgresql: 开头）");
    }
    if (user.isBlank()) {
      problems.add("缺少 SPRING_DATASOURCE_USERNAME");
    }
    if (password.isBlank()) {
      problems.add("缺少 SPRING_DATASOURCE_PASSWORD");
    } else if (password.equalsIgnoreCase(user) || DEFAULT_PASSWORDS.contains(password.toLowerCase(Locale.ROOT))) {
      problems.add("SPRING_DATASOURCE_PASSWORD 是默认密码");
    }
    if (!environment.getProperty("chengnuo.demo.password", "").isBlank()) {
      problems.add("生产环境不允许演示用户，请移除 CHENGNUO_DEMO_PASSWORD");
    }
    return problems;
  }
}
