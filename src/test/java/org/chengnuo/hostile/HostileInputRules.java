package org.chengnuo.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.chengnuo.engine.ServedOperations;
import org.chengnuo.hostile.HostileRequests.Request;
import org.chengnuo.hostile.RawHttp.Answer;
import org.chengnuo.support.Http;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ClassPathResource;

/**
 * Whatever is sent is answered: never as a fault of the server, always in Chinese, and with nothing of the inside. The
 * seed is fixed, and printed with the counts; {@code -Dhostile.seed} and {@code -Dhostile.requests} try others.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class HostileInputRules {

  private static final long SEED = Long.getLong("hostile.seed", 20260301L);
  private static final int REQUESTS = Integer.getInteger("hostile.requests", 3200);
  private static final Pattern CHINESE = Pattern.compile("[\\u4e00-\\u9fff]");
  private static final Pattern INSIDE = Pattern.compile(
      "\\b(?:org|com|java|javax|jakarta)\\.[a-z]+\\.[A-Za-z]|Exception|Whitelabel|\\tat |Tomcat|\\b[A-Z]\\w+(?:Dto|Entity|Impl)\\b");

  /** What is served beside the described operations. */
  private static final List<String> PAGES = List.of("/{page}", "/{page}/{page}", "/camunda/{page}", "/camunda/app/{app}",
      "/camunda/app/{app}/{engine}/", "/camunda/app/tasklist/{page}/", "/camunda/app/{app}/default/{page}", "/camunda/lib/{file}",
      "/camunda/api/{api}", "/camunda/api/{api}/{more}", "/public/{page}", "/actuator/{endpoint}", "/actuator/health/{group}",
      "/v3/api-docs/{group}", "/swagger-ui/{page}", "/webjars/{file}", "/error");

  private final ObjectMapper json = new ObjectMapper();

  @Autowired private Http http;
  @Autowired private Doors doors;
  @Autowired private ServletContext servlets;
  @Autowired private ResourceConfig engineRest;
  @LocalServerPort private int port;

  private RawHttp raw;
  private List<String> known;

  @BeforeAll
  void connect() {
    raw = new RawHttp(port);
    known = known();
  }

  @AfterEach
  void closeDoors() {
    doors.close();
  }

  @Test
  void nothingThatIsSentIsAFaultOfTheServer() throws IOException {
    doors.open(servlets, engineRest);
    send("open doors", REQUESTS);
  }

  @Test
  void nothingThatIsSentIsAFaultOfTheServerBehindTheTableOfTheOperations() throws IOException {
    send("closed doors", REQUESTS / 4);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      POST | /engine-rest/process-definition/key/administrative-approval/start | {"variables":{"a":{"value":1,"type":"Object"}}} | 400
      POST | /engine-rest/process-definition/key/administrative-approval/start | {"variables":{"a":{"value":"x","type":"File"}}} | 400
      POST | /engine-rest/process-definition/key/administrative-approval/start | {"variables":{"a":{"value":"x","type":""}}} | 400
      POST | /engine-rest/process-definition/key/administrative-approval/start | {"variables":{"applicantName":{"value":"\\u0000"}}} | 400
      POST | /engine-rest/process-definition/key/administrative-approval/start | {"variables":{"applicantName":{"value":"\\ud800"}}} | 400
      POST | /engine-rest/process-definition/key/administrative-approval/start | {"variables":{"area":{"value":1e999}}} | 400
      POST | /engine-rest/process-definition/key/administrative-approval/start | null | 400
      POST | /engine-rest/task/count | null | 400
      POST | /engine-rest/condition | {} | 400
      PUT | /engine-rest/job/unknown/retries | {} | 400
      GET | /engine-rest/job/unknown | | 404
      GET | /engine-rest/task/unknown/deployed-form | | 404
      GET | /engine-rest/history/detail?maxResults=-5 | | 400
      GET | /engine-rest/task?maxResults=99999999999999 | | 400
      GET | /engine-rest/task?sortBy=nonsense&sortOrder=asc | | 400
      GET | /engine-rest/task?name=%00 | | 400
      GET | /engine-rest/task/%zz | | 400
      GET | /camunda/app/x/default/ | | 404
      """)
  void whatWasAFaultOnceIsTold(String method, String target, String body, int status) {
    doors.open(servlets, engineRest);
    Request request = new Request(method, target, List.of("Content-Type: application/json", "Accept: */*"),
        body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
    Answer answer = Sender.overRest(raw, "admin").send(request);
    assertThat(answer.status()).as(answer.body()).isEqualTo(status);
    assertThat(fault(request, answer)).as(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"multipart/form-data", "multipart/form-data; boundary="})
  void anUploadWithoutBoundaryIsRefused(String type) {
    doors.open(servlets, engineRest);
    Request request = new Request("POST", "/engine-rest/deployment/create", List.of("Content-Type: " + type),
        "--x--".getBytes(StandardCharsets.UTF_8));
    Answer answer = Sender.overRest(raw, "admin").send(request);
    assertThat(answer.status()).as(answer.body()).isBetween(400, 415);
    assertThat(fault(request, answer)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/app/x/default/", "/no-such-page", "/engine-rest/task/%zz", "/api/no-such-thing",
      "/camunda/api/engine/engine/x/task"})
  void aPersonsBrowserIsShownAPageOfTheProduct(String path) {
    Request request = new Request("GET", path, List.of("Accept: text/html,application/xhtml+xml,*/*;q=0.8"), new byte[0]);
    Answer answer = Sender.stranger(raw).send(request);
    assertThat(answer.status()).isBetween(400, 404);
    assertThat(fault(request, answer)).as(answer.body()).isEmpty();
    assertThat(answer.header("Content-Type")).as(answer.body()).hasValueSatisfying(type -> assertThat(type).startsWith("text/html"));
  }

  private void send(String title, int number) throws IOException {
    List<Sender> restCallers = List.of(Sender.overRest(raw, "admin"), Sender.overRest(raw, "window1"),
        Sender.overRest(raw, "applications-api"), Sender.overRest(raw, "supervisor1"), Sender.stranger(raw));
    List<Sender> people = List.of(Sender.inBrowser(raw, "admin"), Sender.inBrowser(raw, "window1"),
        Sender.inBrowser(raw, "supervisor1"), Sender.stranger(raw));
    JsonNode description = json.readTree(new ClassPathResource("openapi.json").getInputStream());
    List<Described> engine = Described.all(description, "");
    // Long polling waits for work that there is not, by intent.
    List<Described> rest = new ArrayList<>(engine.stream().filter(each -> !each.path().endsWith("/fetchAndLock")).map(each -> each.at("/engine-rest" + each.path())).toList());
    rest.addAll(Described.all(http.as("window1").get("/v3/api-docs").json(), ""));
    HostileRequests requests = new HostileRequests(SEED, known);
    Map<Integer, Integer> counts = new TreeMap<>();
    List<String> faults = new ArrayList<>();
    sendTo(rest, restCallers, requests, number, counts, faults);
    List<Described> pages = new ArrayList<>(webapps(engine, description));
    PAGES.forEach(page -> pages.add(Described.undescribed("GET", page, description)));
    sendTo(pages, people, requests, number / 4, counts, faults);
    System.out.printf("hostile requests: %d, %s, seed %d, answers %s%n", number + number / 4, title, SEED, counts);
    assertThat(faults).isEmpty();
  }

  private void sendTo(List<Described> operations, List<Sender> senders, HostileRequests requests, int number,
      Map<Integer, Integer> counts, List<String> faults) {
    for (int i = 0; i < number; i++) {
      // Another step at every round, so that every caller comes to every operation; prime, so that few requests are spread.
      Request request = requests.to(operations.get((int) (i * 7919L % operations.size())));
      Sender sender = senders.get((i + i / operations.size()) % senders.size());
      Answer answer = sender.send(request);
      counts.merge(answer.status(), 1, Integer::sum);
      fault(request, answer)
          .ifPresent(fault -> faults.add(fault + " <- " + sender + " " + request + " -> " + answer.body()));
    }
  }

  /** What the web applications serve for the one engine that there is, as far as possible with the engine's description of it. */
  private List<Described> webapps(List<Described> engine, JsonNode description) {
    return ServedOperations.of(servlets, engineRest).stream().filter(served -> !served.servlet().startsWith("/engine-rest") && !served.path().endsWith("/fetchAndLock"))
        .map(served -> engine.stream()
            .filter(each -> each.method().equals(served.method()) && each.isServedAt(served.address())).findFirst()
            .map(each -> each.at(ofTheEngine(served.address())))
            .orElseGet(() -> Described.undescribed(served.method(), ofTheEngine(served.address()), description)))
        .sorted(Comparator.comparing(Described::path).thenComparing(Described::method)).toList();
  }

  private static String ofTheEngine(String address) {
    return address.replaceAll("/engine/engine/\\{[^}]+}", "/engine/engine/default").replaceAll("\\{engine(Name)?}", "default");
  }

  private Optional<String> fault(Request request, Answer answer) {
    if (answer.status() == 0 || answer.status() >= 500) {
      return Optional.of("status " + answer.status());
    }
    if (answer.status() < 400 || request.method().equals("HEAD")) {
      return Optional.empty();
    }
    if (INSIDE.matcher(answer.body()).find()) {
      return Optional.of("tells of the inside");
    }
    String type = answer.header("Content-Type").orElse("");
    if (type.startsWith("text/html")) {
      return answer.body().contains("lang=\"zh-CN\"") ? Optional.empty() : Optional.of("a page that is not the product's");
    }
    if (!type.startsWith("application/json")) {
      return Optional.of("content type " + type);
    }
    try {
      return CHINESE.matcher(json.readTree(answer.body()).path("message").asText()).find() ? Optional.empty()
          : Optional.of("no Chinese");
    } catch (JsonProcessingException e) {
      return Optional.of("no JSON");
    }
  }

  /** Ids and names that are there. */
  private List<String> known() {
    Set<String> known = new LinkedHashSet<>(List.of("reviewer1", "window-clerks", "administrative-approval", "fee", "outcome",
        "approval.withdrawn", "default", "BDC-DY", "2026", "UserTask_ExamineMaterials", "inspector1"));
    for (String code : new String[] {"BDC-DY", "LSYD"}) {
      known.add(http.as("applications-api").post("/engine-rest/process-definition/key/administrative-approval/start",
          Map.of("variables", example(code))).json().get("businessKey").asText());
    }
    for (String path : new String[] {"task", "process-instance", "process-definition", "deployment", "history/process-instance",
        "history/task", "job", "filter", "authorization", "execution", "job-definition", "history/activity-instance",
        "variable-instance", "event-subscription", "decision-definition"}) {
      JsonNode found = http.as("admin").get("/engine-rest/" + path + "?maxResults=3").json();
      found.forEach(each -> Optional.ofNullable(each.get("id")).map(JsonNode::asText).ifPresent(known::add));
    }
    return List.copyOf(known);
  }

  private Map<String, Object> example(String code) {
    JsonNode item = http.anonymous().get("/api/service-items/" + code).json();
    Map<String, Object> variables = new TreeMap<>();
    boolean person = item.get("applicantTypes").toString().contains("PERSON");
    item.get("facts").forEach(fact -> {
      if (fact.hasNonNull("example")) {
        variables.put(fact.get("name").asText(), Map.of("value", fact.get("example")));
      }
    });
    variables.put("serviceItem", Map.of("value", code));
    variables.put("applicantType", Map.of("value", person ? "PERSON" : "ORGANIZATION"));
    variables.put("applicantName", Map.of("value", person ? "演示申请人" : "演示单位"));
    variables.put("applicantId", Map.of("value", person ? "150802199202291230" : "91150802MA0TE5T163"));
    variables.put("applicantPhone", Map.of("value", "13800000000"));
    return variables;
  }
}
