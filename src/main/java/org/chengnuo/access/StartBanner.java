package org.chengnuo.access;

import java.util.Optional;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where the application is to be found, and in the demonstration who may log in. */
@Component
class StartBanner {

  private static final Logger LOG = LoggerFactory.getLogger("chengnuo");

  private final Environment environment;
  private final Optional<DemoUsers> demo;

  StartBanner(Environment environment, Optional<DemoUsers> demo) {
    this.environment = environment;
    this.demo = demo;
  }

  @EventListener(ApplicationReadyEvent.class)
  void show() {
    LOG.info("\n{}", text());
  }

  String text() {
    String base = "http://localhost:" + environment.getProperty("local.server.port", "8080");
    boolean withPage = environment.getProperty("springdoc.swagger-ui.enabled", Boolean.class, true);
    String description = withPage ? "swagger-ui.html" : "v3/api-docs";
    String addresses = """
        承诺（Chengnuo）已就绪
          首页      %1$s/
          任务办理  %1$s/camunda/app/tasklist/
          流程监控  %1$s/camunda/app/cockpit/
          系统管理  %1$s/camunda/app/admin/
          引擎接口  %1$s/engine-rest
          产品接口  %1$s/%2$s
        """.formatted(base, description);
    return demo.map(users -> addresses + demonstration(users)).orElse(addresses);
  }

  private static String demonstration(DemoUsers users) {
    String names = DemoUser.all().stream().map(user -> "  " + user.id() + "  " + user.name())
        .collect(Collectors.joining("\n"));
    return "演示用户（仅供本机演示）\n" + names + "\n密码：" + users.passwordNotice() + "\n";
  }
}
