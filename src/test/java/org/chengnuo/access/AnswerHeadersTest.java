package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@AccessTest
class AnswerHeadersTest {

  private static final Pattern NONCE = Pattern.compile("'nonce-([^']+)'");

  @Autowired
  private Http http;

  @ParameterizedTest
  @ValueSource(strings = {"/", "/api/service-items", "/api/cases/1", "/api/no-such-thing", "/engine-rest/task", "/nowhere",
      "/engine-rest/no-such-thing", "/v3/api-docs", "/actuator/health", "/camunda/app/tasklist/default/",
      "/camunda/api/engine/engine/default/task", "/camunda/lib/chengnuo/settings.js", "/camunda/app/x/default/"})
  void everyAnswerSaysWhatABrowserMayDoWithIt(String path) {
    for (Answer answer : List.of(http.as("admin").get(path), http.anonymous().get(path))) {
      assertThat(header(answer, "X-Content-Type-Options")).as(path).isEqualTo("nosniff");
      assertThat(header(answer, "Referrer-Policy")).as(path).isEqualTo("same-origin");
      assertThat(header(answer, "Content-Security-Policy")).as(path).contains("object-src 'none'", "frame-ancestors");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/task", "/engine-rest/no-such-thing", "/api/cases/1", "/api/test/caller",
      "/v3/api-docs", "/actuator/health", "/nowhere"})
  void dataIsNotKept(String path) {
    for (Answer answer : List.of(http.as("admin").get(path), http.as("admin").post(path, "{}"), http.anonymous().get(path))) {
      assertThat(answer.headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
    }
  }

  @Test
  void norIsWhatTheWebApplicationsRead() {
    WebappSession session = WebappSession.of(http, "window1");
    for (String path : List.of("/camunda/api/engine/engine/default/task", "/camunda/api/admin/auth/user/default",
        "/camunda/api/engine/engine/default/user/window1/profile", "/camunda/api/engine/engine/default/no-such-thing")) {
      assertThat(session.get(path).headers().allValues("Cache-Control")).as(path).containsExactly("no-store");
    }
    assertThat(session.get("/camunda/lib/chengnuo/settings.js").headers().allValues("Cache-Control"))
        .as("a file that is the same for everybody").doesNotContain("no-store");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda", "/camunda/", "/camunda/app", "/camunda/app/tasklist", "/camunda/app/tasklist/",
      "/camunda/app/admin", "/swagger-ui.html", "/index.html"})
  void noRedirectLeavesForAHostThatTheCallerNamed(String path) {
    String answer = new Elsewhere(http, "127.0.0.1").send("GET " + path + " HTTP/1.1\r\nHost: elsewhere.example\r\n"
        + "X-Forwarded-Host: elsewhere.example\r\nX-Forwarded-Proto: https\r\nConnection: close\r\n\r\n");
    assertThat(answer.lines().filter(line -> line.toLowerCase().startsWith("location:")))
        .allSatisfy(line -> assertThat(line).doesNotContain("elsewhere").matches("(?i)location: /[^/].*"));
    assertThat(answer.split("\r\n\r\n")[0]).doesNotContain("elsewhere");
  }

  @Test
  void ofPagesThatAreOpenedAtOnceEachPermitsItsOwnScripts() throws Exception {
    ExecutorService people = Executors.newFixedThreadPool(8);
    try {
      Callable<Answer> page = () -> http.anonymous().get("/camunda/app/tasklist/default/");
      for (Future<Answer> opened : people.invokeAll(Collections.nCopies(800, page))) {
        Matcher nonce = NONCE.matcher(header(opened.get(), "Content-Security-Policy"));
        assertThat(nonce.find()).isTrue();
        assertThat(opened.get().body()).contains("nonce=\"" + nonce.group(1) + "\"");
      }
    } finally {
      people.shutdownNow();
    }
  }

  private static String header(Answer answer, String name) {
    return String.join("|", answer.headers().allValues(name));
  }

  @Test
  void aRequestWithASessionChangesNoCookie() {
    WebappSession session = WebappSession.of(http, "window1");
    for (String path : List.of("/api/service-items", "/camunda/api/engine/engine/default/task")) {
      assertThat(session.get(path).headers().allValues("Set-Cookie")).as(path)
          .noneMatch(cookie -> cookie.startsWith("JSESSIONID"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/tasklist/default/", "/camunda/app/admin/default/", "/camunda/", "/account",
      "/api/service-items", "/camunda/api/admin/auth/user/default"})
  void aSessionIsNotSentAlongFromOtherSites(String path) {
    assertThat(http.anonymous().get(path).headers().allValues("Set-Cookie"))
        .filteredOn(cookie -> cookie.startsWith("JSESSIONID")).allSatisfy(cookie -> assertThat(cookie).containsOnlyOnce("SameSite=Lax"));
  }
}
