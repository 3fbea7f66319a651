package org.chengnuo.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.el.ExpressionManager;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** CVE-2026-109432 (expressions in queries) and CVE-2026-77226 (first-administrator set-up), attacked over HTTP. */
@AccessTest
class KnownAttacksTest {

  private static final String ATTACK = "{\"orQueries\":[{\"assigneeExpression\":\"${probe.touch()}\"}]}";

  @Autowired
  private Http http;

  @Autowired
  private SmallProcess.Probe probe;

  @Autowired
  private FilterService filters;

  @Autowired
  private IdentityService identity;

  @Autowired
  private ProcessEngineConfigurationImpl configuration;

  @Autowired
  private BeanFactory beans;

  @ParameterizedTest
  @ValueSource(strings = {"/engine-rest/task", "/engine-rest/task/count", "/engine-rest/history/task",
      "/engine-rest/engine/default/task"})
  void anExpressionInAnOrQueryIsNotEvaluated(String path) {
    for (String user : List.of("window1", "applications-api", "admin")) {
      Answer answer = http.as(user).post(path, ATTACK);
      assertThat(answer.status()).as(answer.body()).isNotEqualTo(500);
      assertThat(probe.touched()).isZero();
    }
    assertThat(http.as("window1").post("/engine-rest/task", ATTACK).status()).isEqualTo(400);
    assertThat(http.as("window1").post("/engine-rest/task/count", ATTACK).status()).isEqualTo(400);
  }

  @Test
  void norInTheOutermostQuery() {
    String outermost = "{\"assigneeExpression\":\"${probe.touch()}\"}";
    assertThat(http.as("window1").post("/engine-rest/task", outermost).status()).isEqualTo(400);
    assertThat(http.as("window1").post("/engine-rest/task", "{\"assigneeExpression\":\"${currentUser()}\"}").status())
        .as("the engine itself allows none in a query at hand").isEqualTo(400);
    assertThat(probe.touched()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/default/task/count"})
  void norBehindTasklist(String path) {
    assertThat(WebappSession.of(http, "window1").post(path, ATTACK).statusCode()).isEqualTo(400);
    assertThat(probe.touched()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"assigneeExpression\":\"${probe.touch()}\"}",
      "{\"orQueries\":[{\"assigneeExpression\":\"${probe.touch()}\"}]}",
      "{\"orQueries\":[{\"assigneeExpression\":\"${currentUser()}\"}]}",
      "{\"dueBeforeExpression\":\"${dateTime().getClass()}\"}",
      "{\"assigneeExpression\":\"${currentUser()}${probe.touch()}\"}"})
  void evenAnAdministratorStoresNoFilterWithAnExpressionOfTheirOwn(String query) {
    Answer answer = http.as("admin").post("/engine-rest/filter/create",
        "{\"resourceType\":\"Task\",\"name\":\"attack\",\"query\":" + query + ",\"properties\":{}}");
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(filters.createFilterQuery().filterName("attack").count()).isZero();
    assertThat(probe.touched()).isZero();
  }

  @Test
  void aStoredFilterIsNotExtendedByAnExpression() {
    String filter = filters.createFilterQuery().filterName("我的任务").singleResult().getId();
    for (String action : List.of("list", "count", "singleResult")) {
      Answer answer = http.as("window1").post("/engine-rest/filter/" + filter + "/" + action, ATTACK);
      assertThat(answer.status()).as(answer.body()).isEqualTo(400);
      assertThat(WebappSession.of(http, "window1")
          .post("/camunda/api/engine/engine/default/filter/" + filter + "/" + action, ATTACK).statusCode())
          .isEqualTo(400);
    }
    assertThat(probe.touched()).isZero();
  }

  /** The second guard, should an expression get past the first. */
  @ParameterizedTest
  @ValueSource(strings = {"${dataSource}", "${applicationContext}", "${environment}", "${processEngine}",
      "${processEngineConfigurationImpl}", "${taskService}", "${accessSetup}", "${jdbcClient}",
      "${''.getClass()}", "${''.class}", "${startProbe.getClass().getClassLoader()}", "${startProbe['class']}",
      "${''.getClass().forName('java.lang.Runtime').getMethods()[6].invoke(null)}",
      "${execution.processEngineServices}", "${execution.getProcessEngine()}", "${execution.processEngine.name}",
      "${execution.setProcessBusinessKey('x')}", "${execution.setVariable('decision', 'GRANT')}",
      "${execution.businessKey}", "${withdrawCaseDelegate.execute(execution)}", "${decideCompletion.notify(null)}",
      "${closeCaseListener.notify(execution)}", "${approvalDelegates}"})
  void anExpressionReachesNothingButVariablesAndTheProductsDelegates(String expression) {
    ExpressionManager expressions = configuration.getExpressionManager();
    ExecutionEntity execution = new ExecutionEntity();
    assertThatThrownBy(() -> configuration.getCommandExecutorTxRequired()
        .execute(context -> expressions.createExpression(expression).getValue(execution)))
        .isInstanceOf(ProcessEngineException.class);
  }

  @Test
  void anExpressionReachesDelegatesListenersAndMarkedBeans() {
    ExpressionManager expressions = configuration.getExpressionManager();
    ExecutionEntity execution = new ExecutionEntity();
    for (String bean : List.of("withdrawCaseDelegate", "startProbe", "probe")) {
      Object reached = configuration.getCommandExecutorTxRequired()
          .execute(context -> expressions.createExpression("${" + bean + "}").getValue(execution));
      assertThat(reached).isSameAs(beans.getBean(bean));
    }
  }

  @Test
  void thereIsNoScriptEngineForAScriptToRunIn() {
    for (String language : List.of("javascript", "ecmascript", "groovy", "python", "ruby")) {
      assertThatThrownBy(() -> configuration.getScriptingEngines().getScriptEngineForLanguage(language)).isNotNull();
    }
  }

  @Test
  void anAnonymousSessionMakesNoAdministrator() {
    String body = "{\"profile\":{\"id\":\"intruder\",\"firstName\":\"x\",\"lastName\":\"x\"},"
        + "\"credentials\":{\"password\":\"Long-enough-1\"}}";
    WebappSession session = WebappSession.anonymous(http);
    for (String path : List.of("/camunda/api/admin/setup/default/user/create", "/camunda/api/admin/setup/any")) {
      assertThat(session.post(path, body).statusCode()).isEqualTo(403);
    }
    for (String trick : List.of("/camunda/api/admin//setup/default/user/create",
        "/camunda/api/admin/./setup/default/user/create", "/camunda/api/admin/setup;a=b/default/user/create",
        "/camunda/api/admin/%73etup/default/user/create", "/camunda//api/admin/setup/default/user/create")) {
      assertThat(session.post(trick, body).statusCode()).as(trick).isIn(400, 403, 404);
    }
    assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
  }

  @Test
  void thereIsAnAdministratorFromTheFirstStart() {
    assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").count()).isPositive();
  }

  @Test
  void theWebApplicationsShowNothingWithoutLogIn() {
    WebappSession session = WebappSession.anonymous(http);
    for (String path : List.of("/camunda/api/engine/engine/default/task",
        "/camunda/api/engine/engine/default/process-instance", "/camunda/api/engine/engine/default/user",
        "/camunda/api/engine/engine/default/deployment",
        "/camunda/api/cockpit/plugin/base/default/process-instance?firstResult=0&maxResults=10")) {
      assertThat(session.get(path).statusCode()).as(path).isIn(401, 403);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/identity/verify", "/identity/verify/", "/identity/verify;a=b", "/identity;a=b/verify",
      "/identity/./verify", "/identity/x/../verify", "/identity/%76erify", "/identity/verify?x=y", "/identity//verify",
      "/engine/default/identity/verify", "/engine/default/identity/verify/", "/engine;a=b/default/identity/verify"})
  void aPasswordIsNotTriedOutThroughTheEngineHoweverItsAddressIsSpelt(String address) {
    String body = "{\"username\":\"admin\",\"password\":\"" + Http.PASSWORD + "\"}";
    for (String user : List.of("window1", "applications-api", "admin")) {
      Answer answer = http.as(user).post("/engine-rest" + address, body);
      assertThat(answer.status()).as(answer.body()).isIn(400, 403, 404);
    }
    String behindTasklist = "/camunda/api/engine" + (address.startsWith("/engine") ? "" : "/engine/default") + address;
    assertThat(WebappSession.of(http, "window1").post(behindTasklist, body).statusCode()).isIn(400, 403, 404);
    assertThat(WebappSession.anonymous(http).post(behindTasklist, body).statusCode()).isIn(400, 401, 403, 404);
  }

  @Test
  void theEngineDescribesItsAddressesToNobody() {
    for (String address : List.of("/engine-rest/application.wadl", "/engine-rest/application.wadl/xsd0.xsd")) {
      assertThat(http.as("admin").get(address).status()).isIn(403, 404);
    }
    assertThat(http.as("admin").send("OPTIONS", "/engine-rest/job/x/duedate", null).status()).isEqualTo(403);
  }

  @Test
  void theProductsOwnFiltersStillWork() {
    for (Filter filter : filters.createFilterQuery().list()) {
      Answer answer = http.as("window1").get("/engine-rest/filter/" + filter.getId() + "/list");
      assertThat(answer.status()).as(filter.getName() + answer.body()).isEqualTo(200);
      assertThat(((TaskQueryImpl) filter.getQuery()).getExpressions()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/%65ngine-rest/version", "/engine%2Drest/version", "/camunda/%61pi/admin/auth/user/default",
      "/c%61munda/app/tasklist/default/", "/%61pi/service-items", "/%70ublic/x"})
  void anAddressIsNotSpeltInAnotherWay(String path) {
    Answer answer = http.as("admin").get(path);
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.json().get("message").asText()).contains("请求");
  }

  @Test
  void anAddressMayEscapeWhatNeedsIt() {
    assertThat(http.anonymous().get("/api/service-items/%E6%B2%A1%E6%9C%89").status()).isEqualTo(404);
  }

  @Test
  void whatNoServerHasToKnowIsNoFaultOfThisOne() {
    Elsewhere caller = new Elsewhere(http, "127.0.0.1");
    String connect = caller.send("CONNECT localhost:80 HTTP/1.1\r\nHost: localhost:80\r\nConnection: close\r\n\r\n");
    assertThat(connect).matches("(?s)HTTP/1.1 40[05] .*").doesNotContain("系统内部错误");
    String zipped = caller.send("POST /engine-rest/task HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: gzip\r\n"
        + "Content-Type: application/json\r\nConnection: close\r\n\r\n");
    assertThat(zipped).startsWith("HTTP/1.1 400").doesNotContain("系统内部错误");
  }
}
