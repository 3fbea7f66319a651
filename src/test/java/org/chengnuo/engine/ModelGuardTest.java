package org.chengnuo.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.chengnuo.problem.InvalidInputException;
import org.chengnuo.support.H2Test;
import org.chengnuo.support.Http;
import org.chengnuo.support.Http.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A model names beans of the product and no class, script or program, when it is deployed and whenever it is read. */
@H2Test
class ModelGuardTest {

  private static final String SHELL = "<serviceTask id=\"Evil\" camunda:type=\"shell\"><extensionElements>"
      + "<camunda:field name=\"command\" stringValue=\"true\"/></extensionElements></serviceTask>";

  @Autowired private RepositoryService repository;
  @Autowired private RuntimeService runtime;
  @Autowired private ProcessEngineConfigurationImpl engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private Http http;

  private static String process(String key, String step) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:old="http://activiti.org/bpmn" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="t">
          <message id="M" name="m"/>
          <process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
            <startEvent id="Start"/><sequenceFlow id="In" sourceRef="Start" targetRef="Evil"/>
            %s
            <sequenceFlow id="Out" sourceRef="Evil" targetRef="End"/><endEvent id="End"/>
          </process>
        </definitions>
        """.formatted(key, step);
  }

  private static String task(String attributes, String content) {
    return "<userTask id=\"Evil\" " + attributes + ">" + content + "</userTask>";
  }

  private static String extension(String content) {
    return "<extensionElements>" + content + "</extensionElements>";
  }

  static Stream<Arguments> forbidden() {
    String script = "<camunda:script scriptFormat=\"groovy\">1</camunda:script>";
    return Stream.of(
        Arguments.of("a program of the machine", SHELL),
        Arguments.of("the same under the engine's older namespace", SHELL.replace("camunda:type", "old:type")),
        Arguments.of("mail", "<serviceTask id=\"Evil\" camunda:type=\"mail\"/>"),
        Arguments.of("a type that nobody knows", "<serviceTask id=\"Evil\" camunda:type=\"\"/>"),
        Arguments.of("an external task", "<serviceTask id=\"Evil\" camunda:type=\"external\" camunda:topic=\"t\"/>"),
        Arguments.of("a class of a service task", "<serviceTask id=\"Evil\" camunda:class=\"java.lang.Object\"/>"),
        Arguments.of("a class of a send task", "<sendTask id=\"Evil\" camunda:class=\"java.lang.Object\"/>"),
        Arguments.of("a class of a rule task", "<businessRuleTask id=\"Evil\" camunda:class=\"java.lang.Object\"/>"),
        Arguments.of("a class of a message that is thrown",
            "<intermediateThrowEvent id=\"Evil\"><messageEventDefinition messageRef=\"M\" "
                + "camunda:class=\"java.lang.Object\"/></intermediateThrowEvent>"),
        Arguments.of("a class of an execution listener", task("",
            extension("<camunda:executionListener event=\"start\" class=\"java.lang.Object\"/>"))),
        Arguments.of("a class of a task listener", task("",
            extension("<camunda:taskListener event=\"create\" class=\"java.lang.Object\"/>"))),
        Arguments.of("a class of a form", task("camunda:formHandlerClass=\"java.lang.Object\"", "")),
        Arguments.of("a class of a form's check", task("", extension("<camunda:formData><camunda:formField id=\"Evil\" "
            + "type=\"string\"><camunda:validation><camunda:constraint name=\"validator\" config=\"java.lang.Object\"/>"
            + "</camunda:validation></camunda:formField></camunda:formData>"))),
        Arguments.of("a class of a call's mapping", "<callActivity id=\"Evil\" calledElement=\"x\" "
            + "camunda:variableMappingClass=\"java.lang.Object\"/>"),
        Arguments.of("a class inside a repeated subprocess", "<subProcess id=\"Evil\"><multiInstanceLoopCharacteristics>"
            + "<loopCardinality>2</loopCardinality></multiInstanceLoopCharacteristics><startEvent id=\"S\"/>"
            + "<sequenceFlow id=\"F\" sourceRef=\"S\" targetRef=\"T\"/>"
            + "<serviceTask id=\"T\" camunda:class=\"java.lang.Object\"/></subProcess>"),
        Arguments.of("a script task", "<scriptTask id=\"Evil\" scriptFormat=\"groovy\"><script>1</script></scriptTask>"),
        Arguments.of("a script of a listener",
            task("", extension("<camunda:taskListener event=\"create\">" + script + "</camunda:taskListener>"))),
        Arguments.of("a script of an input", task("", extension(
            "<camunda:inputOutput><camunda:inputParameter name=\"x\">" + script + "</camunda:inputParameter>"
                + "</camunda:inputOutput>"))),
        Arguments.of("a script in a list of an output", task("", extension(
            "<camunda:inputOutput><camunda:outputParameter name=\"x\"><camunda:list>" + script
                + "</camunda:list></camunda:outputParameter></camunda:inputOutput>"))),
        Arguments.of("a script of a condition", task("", "") + "<sequenceFlow id=\"Way\" sourceRef=\"Evil\" "
            + "targetRef=\"End\"><conditionExpression xsi:type=\"tFormalExpression\" language=\"groovy\">true"
            + "</conditionExpression></sequenceFlow>"),
        Arguments.of("a script of a condition from a file", task("", "") + "<sequenceFlow id=\"Way\" sourceRef=\"Evil\" "
            + "targetRef=\"End\"><conditionExpression xsi:type=\"tFormalExpression\" camunda:resource=\"x.groovy\"/>"
            + "</sequenceFlow>"),
        Arguments.of("a connector", "<serviceTask id=\"Evil\">" + extension(
            "<camunda:connector><camunda:connectorId>http</camunda:connectorId></camunda:connector>") + "</serviceTask>"),
        Arguments.of("a bean that models may not name",
            "<serviceTask id=\"Evil\" camunda:delegateExpression=\"${dataSource}\"/>"),
        Arguments.of("a delegate that is no bean",
            "<serviceTask id=\"Evil\" camunda:delegateExpression=\"${x.getClass()}\"/>"),
        Arguments.of("a delegate of the product in another process",
            "<serviceTask id=\"Evil\" camunda:delegateExpression=\"${withdrawCaseDelegate}\"/>"),
        Arguments.of("a completion of the product in another process", task("",
            extension("<camunda:taskListener event=\"create\" delegateExpression=\"${decideCompletion}\"/>"))),
        Arguments.of("a page of a deployment", task("camunda:formKey=\"embedded:deployment:evil.html\"", "")),
        Arguments.of("a document type", ""));
  }

  private static String model(String key, String step) {
    String plain = process(key, step.isEmpty() ? task("", "") : step);
    return step.isEmpty() ? plain.replace("<definitions", "<!DOCTYPE definitions [<!ENTITY e \"x\">]><definitions") : plain;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forbidden")
  void isRefusedWhenItIsDeployed(String what, String step) {
    Answer refused = deploy("model.bpmn", model("guarded", step));
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    String message = refused.json().get("message").asText();
    if (!step.isEmpty()) {
      assertThat(message).as("names the element").containsAnyOf("Evil", "Way", "T：");
    }
    assertThat(message).containsPattern("\\p{IsHan}");
    assertThat(repository.createProcessDefinitionQuery().processDefinitionKey("guarded").count()).isZero();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forbidden")
  void isRefusedWhenAStoredModelIsReadAgain(String what, String step) {
    var deployment = repository.createDeployment().addString("stored.bpmn", model("stored-guarded", task("", "")))
        .deploy();
    try {
      jdbc.sql("update ACT_GE_BYTEARRAY set BYTES_ = :bytes where DEPLOYMENT_ID_ = :id and NAME_ = 'stored.bpmn'")
          .param("bytes", model("stored-guarded", step).getBytes(StandardCharsets.UTF_8))
          .param("id", deployment.getId())
          .update();
      engine.getDeploymentCache().discardProcessDefinitionCache();

      Throwable refusal = catchThrowable(() -> runtime.startProcessInstanceByKey("stored-guarded"));

      assertThat(Failure.causes(refusal)).anyMatch(InvalidInputException.class::isInstance);
      assertThat(Failure.of(refusal)).get().extracting(Failure::status).isEqualTo(400);
    } finally {
      repository.deleteDeployment(deployment.getId(), true, true, true);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"groovy", "javascript", "python"})
  void aDecisionIsNoScript(String language) {
    String decision = """
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="t">
          <decision id="guarded-decision" name="d"><decisionTable id="t1"><input id="i"><inputExpression id="ie"
            typeRef="string" expressionLanguage="%s"><text>1</text></inputExpression></input><output id="o" name="o"
            typeRef="string"/></decisionTable></decision>
        </definitions>
        """;
    Answer refused = deploy("table.dmn", decision.formatted(language));
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().get("message").asText()).contains("ie", language);
    assertThat(deploy("table.dmn", decision.formatted("feel")).status()).isEqualTo(200);
  }

  /** The engine is shared with other tests. */
  @AfterEach
  void takeBackWhatWasDeployed() {
    repository.createDeploymentQuery().deploymentName("by hand").list()
        .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true, true, true));
  }

  @Test
  void aCaseModelIsNotTaken() {
    assertThat(deploy("case.cmmn", "<definitions/>").status()).isEqualTo(400);
  }

  @Test
  void whatIsNoModelIsRefusedInWords() {
    Answer refused = deploy("broken.bpmn", "<definitions");
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().get("message").asText()).contains("broken.bpmn");
  }

  @Test
  void aModelThatAsksTheProductAndUsesExpressionsIsTaken() {
    Answer taken = deploy("good.bpmn", model("good-model", task("camunda:assignee=\"${'window1'}\"",
        extension("<camunda:inputOutput><camunda:inputParameter name=\"x\">${deadlines.taskDue(execution)}"
            + "</camunda:inputParameter></camunda:inputOutput>"))));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
  }

  /** Walking a case with the product's own names would take no more than another order of its steps. */
  @ParameterizedTest
  @ValueSource(strings = {"administrative-approval", "silence-follow-up", "delay-explanation"})
  void noOtherModelTakesTheKeyOfAProcessOfTheProduct(String key) {
    Answer refused = deploy("model.bpmn", model(key, "<serviceTask id=\"ServiceTask_GrantCase\" "
        + "camunda:delegateExpression=\"${grantCaseDelegate}\"/>").replace("\"Evil\"", "\"ServiceTask_GrantCase\""));
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().get("message").asText()).contains(key, "本系统自身的流程");
  }

  @Test
  void theProductsOwnModelIsTaken() throws IOException {
    Answer taken = deploy("delay-explanation.bpmn", Files.readString(Path.of("processes/delay-explanation.bpmn")));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.html", "evil.js", "evil.svg", "evil.groovy", "evil"})
  void aDeploymentHoldsModelsAndFormsOnly(String name) {
    Answer refused = deploy(name, "<script>alert(1)</script>");
    assertThat(refused.status()).as(refused.body()).isEqualTo(400);
    assertThat(refused.json().get("message").asText()).contains(name, "只能部署");
  }

  @Test
  void anExpressionThatCannotBeReadIsToldAtTheDeployment() {
    for (String expression : new String[] {"${JSON('{}')}", "${1 +}"}) {
      Answer refused = deploy("unread.bpmn", model("unread-model", task("camunda:assignee=\"" + expression + "\"", "")));
      assertThat(refused.status()).as(refused.body()).isEqualTo(400);
      assertThat(refused.json().get("message").asText()).containsPattern("\\p{IsHan}");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"${execution.noSuchProperty}", "${execution.noSuchMethod()}", "${noSuchVariable}"})
  void oneThatComesToNothingIsNoFaultOfTheServer(String expression) {
    Answer taken = deploy("empty.bpmn", model("empty-model", task("camunda:assignee=\"" + expression + "\"", "")));
    assertThat(taken.status()).as(taken.body()).isEqualTo(200);
    Throwable thrown = catchThrowable(() -> runtime.startProcessInstanceByKey("empty-model"));
    assertThat(Failure.of(thrown)).isEmpty();
    assertThat(EngineStumble.inExpression(thrown)).hasValueSatisfying(
        fault -> assertThat(EngineStumble.isUnreadable(fault)).as("a conflict").isFalse());
  }

  private Answer deploy(String name, String model) {
    String boundary = "chengnuo";
    String body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nby hand\r\n"
        + "--" + boundary + "\r\nContent-Disposition: form-data; name=\"data\"; filename=\"" + name + "\"\r\n"
        + "Content-Type: application/octet-stream\r\n\r\n" + model + "\r\n--" + boundary + "--\r\n";
    return http.as("admin").send("POST", "/engine-rest/deployment/create", body, "Content-Type",
        "multipart/form-data; boundary=" + boundary);
  }
}
