package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import jakarta.servlet.ServletContext;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.IdentityServiceImpl;
import org.chengnuo.engine.Operation;
import org.chengnuo.engine.OperationTable;
import org.chengnuo.engine.ServedOperations;
import org.chengnuo.engine.ServedOperations.Endpoint;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;

/** Every operation that the engine or a web application serves, called as every role: the table decides, and all of it. */
@AccessTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OperationTableTest {

  private static final Set<String> REST_METHODS = Set.of("get", "put", "post", "delete", "options", "patch");

  private static final String MULTIPART = "multipart/form-data; boundary=part";

  private static final String REFUSAL = "该接口不对您的岗位开放。";

  @Autowired
  private Http http;

  @Autowired
  private OperationTable table;

  @Autowired
  private ServletContext servlets;

  @Autowired
  private ResourceConfig engineRest;

  @Autowired
  private IdentityService identity;

  private Set<Endpoint> served;

  static Stream<String> roles() {
    return Stream.concat(Arrays.stream(StaffGroup.values()).map(StaffGroup::id),
        Stream.of(StaffGroup.ADMINISTRATORS, StaffGroup.API_CLIENTS, StaffGroup.PAYMENT_PLATFORMS));
  }

  @BeforeAll
  void oneUserOfEachRoleAlone() {
    served = ServedOperations.of(servlets, engineRest);
    roles().forEach(role -> {
      User user = identity.newUser(userIn(role));
      user.setFirstName(role);
      user.setLastName("");
      user.setPassword(Http.PASSWORD);
      ((IdentityServiceImpl) identity).saveUser(user, true);
      identity.createMembership(user.getId(), role);
    });
  }

  @AfterAll
  void nobodyIsLeft() {
    roles().map(OperationTableTest::userIn).forEach(identity::deleteUser);
  }

  @Test
  void whatTheEngineDocumentsIsAmongWhatItServes() throws IOException {
    assertThat(served.stream().map(Endpoint::operation).collect(Collectors.toSet())).containsAll(documented())
        .hasSizeGreaterThan(500);
  }

  @Test
  void noLineOfTheTableIsAboutAnOperationThatNobodyServes() throws IOException {
    JsonNode lines = new YAMLMapper().readTree(new ClassPathResource("access/operations.yaml").getInputStream());
    assertThat(served.stream().map(Endpoint::operation).collect(Collectors.toSet()))
        .containsAll(lines.properties().stream().map(line -> Operation.parse(line.getKey())).toList());
  }

  @ParameterizedTest
  @MethodSource("roles")
  void everyOperationAnswersEachRoleByTheTable(String role) {
    Http.Caller caller = http.as(userIn(role));
    assertThat(behind("/engine-rest").filter(endpoint -> !endpoint.path().startsWith("/engine/"))
        .filter(endpoint -> !isByTheTable(role, endpoint, call(caller, endpoint))).map(Endpoint::toString)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = "camunda-admin")
  void soItDoesWhereTheEngineIsNamed(String role) {
    Http.Caller caller = http.as(userIn(role));
    assertThat(behind("/engine-rest").filter(endpoint -> endpoint.path().startsWith("/engine/"))
        .filter(endpoint -> !isByTheTable(role, endpoint, call(caller, endpoint))).map(Endpoint::toString)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"window-clerks", "supervisors", "camunda-admin"})
  void soItDoesBehindTheWebApplications(String role) {
    WebappSession session = WebappSession.of(http, userIn(role));
    assertThat(behind("/camunda/api/").filter(endpoint -> !isLogInOrOut(endpoint))
        .filter(endpoint -> !isByTheTable(role, endpoint, call(session, endpoint))).map(Endpoint::toString)).isEmpty();
  }

  @Test
  void strangersAreToldToLogInWhereTheTableDoesNotNameEverybody() {
    WebappSession session = WebappSession.anonymous(http);
    assertThat(behind("/camunda/api/").filter(endpoint -> !isLogInOrOut(endpoint))
        .filter(endpoint -> !isByTheTableForStrangers(endpoint, call(session, endpoint).status()))
        .map(Endpoint::toString)).isEmpty();
    assertThat(behind("/engine-rest").filter(endpoint -> call(http.anonymous(), endpoint).status() != 401)
        .map(Endpoint::toString)).isEmpty();
  }

  /** Refused, or let through by the table whatever the engine then says of the made-up input. */
  private boolean isByTheTable(String role, Endpoint endpoint, Answer answer) {
    if (table.permits(endpoint.operation(), List.of(role))) {
      return answer.status() != 401 && !(answer.status() == 403 && answer.body().contains(REFUSAL));
    }
    // A definition is looked for by its key before the operation runs, and there is none.
    return answer.status() == 403 || answer.status() == 404 && endpoint.path().contains("/key/");
  }

  private boolean isByTheTableForStrangers(Endpoint endpoint, int status) {
    // A file that is none of an application's is refused with 403 to whoever asks.
    return table.permits(endpoint.operation(), List.of()) ? status != 401 : Set.of(401, 403).contains(status);
  }

  private static Answer call(Http.Caller caller, Endpoint endpoint) {
    return caller.send(endpoint.method(), address(endpoint), body(endpoint), "Content-Type", type(endpoint));
  }

  private static Answer call(WebappSession session, Endpoint endpoint) {
    HttpResponse<String> response =
        session.send(endpoint.method(), address(endpoint), body(endpoint), type(endpoint), true);
    return new Answer(response.statusCode(), response.body(), response.headers());
  }

  private static String body(Endpoint endpoint) {
    return !Set.of("POST", "PUT").contains(endpoint.method()) ? null
        : type(endpoint).equals(MULTIPART)
            ? "--part\r\nContent-Disposition: form-data; name=\"made-up\"\r\n\r\nx\r\n--part--\r\n" : "{}";
  }

  private static String type(Endpoint endpoint) {
    return endpoint.consumes().contains("multipart/form-data") ? MULTIPART : "application/json";
  }

  private Stream<Endpoint> behind(String servlets) {
    return served.stream().filter(endpoint -> endpoint.servlet().startsWith(servlets));
  }

  private static boolean isLogInOrOut(Endpoint endpoint) {
    return endpoint.address().matches(".*/auth/user/\\{\\w+}/log(in/.*|out)");
  }

  /** The engine's name and a process that is there; all else is made up. */
  private static String address(Endpoint endpoint) {
    return endpoint.address().replaceFirst("(?<=/engine/)\\{name}|\\{engine}|\\{processEngineName}", "default")
        .replaceFirst("(?<=/process-definition/key/)\\{key}", SmallProcess.KEY).replaceAll("\\{[^}]*}", "unknown");
  }

  private static Set<Operation> documented() throws IOException {
    try (InputStream file = OperationTableTest.class.getResourceAsStream("/openapi.json")) {
      JsonNode paths = new ObjectMapper().readTree(file).get("paths");
      return paths.properties().stream().flatMap(path -> path.getValue().properties().stream()
          .filter(method -> REST_METHODS.contains(method.getKey()))
          .map(method -> new Operation(method.getKey().toUpperCase(Locale.ROOT), path.getKey())))
          .collect(Collectors.toSet());
    }
  }

  private static String userIn(String role) {
    return "door-" + role;
  }
}
