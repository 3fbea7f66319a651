package org.chengnuo.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.chengnuo.ChengnuoApplication;
import org.chengnuo.hostile.HostileRequests.Request;
import org.chengnuo.hostile.RawHttp.Answer;
import org.chengnuo.support.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A server of its own, which is stopped, frozen, restarted and closed for writing under one running application. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DatabaseOutageTest {

  private static final String START = "/engine-rest/process-definition/key/administrative-approval/start";

  private Path data;
  private EmbeddedPostgres server;
  private ConfigurableApplicationContext application;
  private int port;
  private Sender overRest;
  private Sender inBrowser;

  @BeforeAll
  void start(@TempDir Path directory) throws IOException {
    data = directory.resolve("data");
    server = serve(0);
    application = new SpringApplicationBuilder(ChengnuoApplication.class).run("--server.port=0",
        "--spring.datasource.url=jdbc:postgresql://localhost:" + server.getPort() + "/postgres",
        "--spring.datasource.username=postgres", "--spring.datasource.hikari.maximum-pool-size=12",
        "--spring.datasource.hikari.connection-timeout=1500", "--spring.datasource.hikari.validation-timeout=500",
        "--spring.datasource.hikari.data-source-properties.socketTimeout=3",
        "--chengnuo.password.cost=4", "--chengnuo.demo.password=" + Http.PASSWORD);
    port = Integer.parseInt(application.getEnvironment().getRequiredProperty("local.server.port"));
    RawHttp raw = new RawHttp(port);
    overRest = Sender.overRest(raw, "window1");
    inBrowser = Sender.inBrowser(raw, "window1");
    assertWorks();
  }

  @AfterAll
  void stop() throws IOException {
    application.close();
    server.close();
  }

  @Test
  void whileTheDatabaseIsDownEverybodyIsAskedToComeAgain() throws Exception {
    int databasePort = server.getPort();
    server.close();
    try {
      assertUnavailable();
    } finally {
      server = serve(databasePort);
    }
    assertRecovers();
  }

  @Test
  void whileTheDatabaseHangsNobodyWaitsLong() throws Exception {
    signal("STOP");
    try {
      assertUnavailable();
    } finally {
      signal("CONT");
    }
    assertRecovers();
  }

  @Test
  void aDatabaseThatTakesNothingMoreStillReads() throws Exception {
    sql("alter database postgres set default_transaction_read_only = on", "select pg_terminate_backend(pid)"
        + " from pg_stat_activity where datname = 'postgres' and pid <> pg_backend_pid()");
    try {
      Awaitility.await().until(() -> health("readiness") == 503);
      assertThat(health("liveness")).isEqualTo(200);
      Answer written = overRest.send(application("150802001003GB00012F00019001"));
      assertThat(written.status()).as(written.body()).isEqualTo(503);
      assertThat(written.header("Retry-After")).isPresent();
      assertThat(overRest.send(get("/engine-rest/task")).status()).isEqualTo(200);
    } finally {
      sql("set default_transaction_read_only = off", "alter database postgres set default_transaction_read_only = off",
          "select pg_terminate_backend(pid) from pg_stat_activity where datname = 'postgres' and pid <> pg_backend_pid()");
    }
    assertRecovers();
  }

  @Test
  void aRestartUnderLoadIsNoFaultOfTheServer() throws Exception {
    ExecutorService callers = Executors.newFixedThreadPool(4);
    try {
      List<Future<List<Answer>>> running = new ArrayList<>();
      for (int caller = 0; caller < 4; caller++) {
        int first = 20_000 + caller * 100;
        running.add(callers.submit(() -> work(first)));
      }
      int databasePort = server.getPort();
      server.close();
      server = serve(databasePort);
      for (Future<List<Answer>> each : running) {
        assertThat(each.get()).extracting(Answer::status).isSubsetOf(200, 503);
      }
    } finally {
      callers.shutdownNow();
    }
    assertRecovers();
  }

  private List<Answer> work(int first) {
    List<Answer> answers = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      answers.add(overRest.send(application("150802001003GB00012F000" + (first + i))));
      answers.add(overRest.send(get("/engine-rest/task/count")));
    }
    return answers;
  }

  private void assertUnavailable() throws Exception {
    assertThat(health("readiness")).isEqualTo(503);
    assertThat(health("liveness")).isEqualTo(200);
    Request list = get("/camunda/api/engine/engine/default/task");
    for (Answer answer : List.of(overRest.send(get("/engine-rest/task")), overRest.send(get("/api/cases/1/clock")),
        inBrowser.sendAgain(list))) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(503);
      assertThat(answer.header("Retry-After")).as(answer.body()).isPresent();
      assertThat(answer.body()).contains("系统暂时不可用");
    }
  }

  private void assertRecovers() {
    Awaitility.await("ready again").atMost(Duration.ofMinutes(1)).until(() -> health("readiness") == 200);
    assertWorks();
  }

  private void assertWorks() {
    Request list = get("/camunda/api/engine/engine/default/task");
    for (Answer answer : List.of(overRest.send(get("/engine-rest/task")), inBrowser.send(list))) {
      assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    }
  }

  /** Fails if the answer takes longer than a balancer's patience. */
  private int health(String group) throws IOException, InterruptedException {
    HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/" + group))
        .timeout(Duration.ofSeconds(2)).build();
    return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
  }

  private static Request get(String path) {
    return new Request("GET", path, List.of("Accept: application/json"), new byte[0]);
  }

  private static Request application(String parcel) {
    String body = """
        {"variables":{"serviceItem":{"value":"BDC-DY"},"applicantType":{"value":"PERSON"},"applicantName":{"value":"演示申请人"},
        "applicantId":{"value":"150802199202291230"},"applicantPhone":{"value":"13800000000"},"parcel":{"value":"%s"},
        "landUse":{"value":"RESIDENTIAL"},"mortgageKind":{"value":"ORDINARY"},"counterparty":{"value":"某某银行（演示）"},
        "securedAmount":{"value":50},"unitCount":{"value":1},"contractSeparate":{"value":true},
        "smallEnterprise":{"value":false},"byAgent":{"value":false}}}""".formatted(parcel);
    return new Request("POST", START, List.of("Content-Type: application/json"), body.getBytes(StandardCharsets.UTF_8));
  }

  private EmbeddedPostgres serve(int onPort) throws IOException {
    return EmbeddedPostgres.builder().setDataDirectory(data).setCleanDataDirectory(false).setPort(onPort)
        .setServerConfig("fsync", "off").start();
  }

  private void sql(String... statements) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  /** To the server and all that it has started; to itself first, so that it starts no more of them. */
  private void signal(String name) throws IOException, InterruptedException {
    long pid = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0).strip());
    ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
    kill(name, Stream.of(postmaster));
    kill(name, postmaster.descendants());
  }

  private static void kill(String name, Stream<ProcessHandle> processes) throws IOException, InterruptedException {
    for (ProcessHandle each : processes.toList()) {
      int status = new ProcessBuilder("kill", "-" + name, Long.toString(each.pid())).start().waitFor();
      // A worker of the server may have ended since it was listed.
      assertThat(status == 0 || !each.isAlive()).as(each.info().toString()).isTrue();
    }
  }
}
