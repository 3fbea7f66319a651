package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import org.chengnuo.support.PostgresDatabase;
import org.chengnuo.support.RefusedStart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartWithoutDatabaseTest {

  @Test
  void aRefusedLogInIsToldInALine(CapturedOutput output) {
    refused(PostgresDatabase.createDatabase(), "nobody");
    assertThat(output).contains("拒绝登录：用户名或密码不正确（用户 nobody）。", "SPRING_DATASOURCE_PASSWORD");
    isClear(output);
  }

  @Test
  void aDatabaseThatDoesNotExistIsToldInALine(CapturedOutput output) {
    String url = PostgresDatabase.createDatabase();
    refused(url.substring(0, url.lastIndexOf('/')) + "/absent?password=secret", "postgres");
    assertThat(output).contains("/absent 不存在。").doesNotContain("secret");
    isClear(output);
  }

  @Test
  void aServerThatIsNotReachedIsToldInALine(CapturedOutput output) throws Exception {
    int free;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      free = socket.getLocalPort();
    }
    refused("jdbc:postgresql://127.0.0.1:" + free + "/chengnuo", "postgres");
    assertThat(output).contains("连接不上数据库 jdbc:postgresql://127.0.0.1:" + free + "/chengnuo。");
    isClear(output);
  }

  @Test
  void aPortInUseIsToldInALine(CapturedOutput output) throws Exception {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      RefusedStart.cause("", "--spring.datasource.url=jdbc:h2:mem:port", "--server.port=" + socket.getLocalPort(),
          "--server.address=127.0.0.1", "--chengnuo.password.cost=4", "--camunda.bpm.job-execution.enabled=false");
      assertThat(output).contains("端口 " + socket.getLocalPort() + " 已被占用。", "SERVER_PORT");
    }
    isClear(output);
  }

  private static void refused(String url, String user) {
    RefusedStart.cause("", "--spring.datasource.url=" + url, "--spring.datasource.username=" + user,
        "--spring.datasource.password=not-the-password", "--spring.datasource.hikari.connection-timeout=1000",
        "--server.port=0", "--chengnuo.password.cost=4", "--camunda.bpm.job-execution.enabled=false");
  }

  private static void isClear(CapturedOutput output) {
    assertThat(output.getAll()).doesNotContain("\tat ", "Caused by", "Exception encountered");
  }
}
