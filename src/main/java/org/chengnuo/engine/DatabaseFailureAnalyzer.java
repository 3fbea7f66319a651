package org.chengnuo.engine;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.env.Environment;

/** Says in a line why there is no database to start with; what else may be wrong with one is not for here. */
class DatabaseFailureAnalyzer implements FailureAnalyzer {

  private static final String LOGIN = "请核对 SPRING_DATASOURCE_USERNAME 和 SPRING_DATASOURCE_PASSWORD 后重新启动。";
  private static final String ADDRESS = "请核对 SPRING_DATASOURCE_URL，确认数据库已启动且网络可达后重新启动。";

  private final Environment environment;

  DatabaseFailureAnalyzer(Environment environment) {
    this.environment = environment;
  }

  @Override
  public FailureAnalysis analyze(Throwable failure) {
    // A pool that waited in vain says only that; what the database said lies below.
    List<SQLException> said = Failure.causes(failure).stream().filter(SQLException.class::isInstance)
        .map(SQLException.class::cast).toList();
    return said.stream().map(this::specific).flatMap(Optional::stream).findFirst()
        .or(() -> said.stream().filter(Failure::isAway).findFirst()
            .map(away -> new FailureAnalysis("连接不上数据库 " + address() + "。", ADDRESS, away)))
        .orElse(null);
  }

  private Optional<FailureAnalysis> specific(SQLException said) {
    String state = String.valueOf(said.getSQLState());
    if (state.startsWith("28")) {
      return Optional.of(new FailureAnalysis(
          "数据库 " + address() + " 拒绝登录：用户名或密码不正确（用户 " + setting("username") + "）。", LOGIN, said));
    }
    return switch (state) {
      case "3D000", "90013", "90146" ->
          Optional.of(new FailureAnalysis("数据库 " + address() + " 不存在。", ADDRESS, said));
      case "90020" -> Optional.of(new FailureAnalysis(
          "数据库文件 " + address() + " 正被另一个程序使用。", "请先停止正在运行的程序，再重新启动。", said));
      default -> Optional.empty();
    };
  }

  /** Without what may stand behind it, such as a password. */
  private String address() {
    return setting("url").split("[?;]")[0];
  }

  private String setting(String name) {
    return environment.getProperty("spring.datasource." + name, "");
  }
}
