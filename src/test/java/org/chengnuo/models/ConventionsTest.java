package org.chengnuo.models;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.Error;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.InclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.chengnuo.access.StaffGroup;
import org.chengnuo.casework.CaseType;
import org.chengnuo.casework.CaseTypes;
import org.chengnuo.casework.EndOutcome;
import org.chengnuo.casework.TaskType;
import org.chengnuo.casework.sheet.Chapter;
import org.chengnuo.catalogue.Catalogue;
import org.chengnuo.catalogue.ServiceItem;
import org.chengnuo.engine.MessageRule;
import org.chengnuo.engine.ProcessBean;
import org.chengnuo.engine.ProcessVariable;
import org.chengnuo.models.Models.Model;
import org.chengnuo.support.H2Test;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.aop.support.AopUtils;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/** Holds models, forms and the beans behind them to the names that DESIGN.md gives: one stem from label to class. */
@H2Test
class ConventionsTest {

  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** What a model may say: a delegate, a question to a process bean, this transaction's answer, a loop's element. */
  private static final Pattern EXPRESSION =
      Pattern.compile(
          "\\$\\{(?:(?<delegate>[a-z]\\w*(?:Delegate|Completion|Listener))"
              + "|(?<bean>[a-z]\\w*)\\.(?<method>[a-z]\\w*)\\(execution\\)"
              + "|!?route\\.[a-z]\\w*(?: == '[A-Z_]+')?"
              + "|section)}");

  @Autowired private ConfigurableListableBeanFactory beans;
  @Autowired private CaseTypes types;
  @Autowired private Catalogue catalogue;

  static List<Model> models() {
    return Models.all();
  }

  // Names

  @ParameterizedTest
  @MethodSource("models")
  void aFileHoldsOneProcessNamedLikeIt(Model model) {
    assertThat(model.all(Process.class))
        .singleElement()
        .satisfies(
            process -> {
              assertThat(process.getId()).isEqualTo(model.key()).matches("[a-z]+(-[a-z]+)*");
              assertThat(process.isExecutable()).isTrue();
              assertThat(process.getName()).containsPattern(CHINESE);
              assertThat(process.getCamundaHistoryTimeToLiveString()).as("historyTimeToLive").isNotBlank();
            });
  }

  @Test
  void aFileHoldsOneDecisionNamedLikeIt() {
    for (File file : Models.files(Models.PROCESSES, ".dmn")) {
      assertThat(Dmn.readModelFromFile(file).getModelElementsByType(Decision.class))
          .singleElement()
          .satisfies(
              decision -> {
                assertThat(decision.getId() + ".dmn").isEqualTo(file.getName());
                assertThat(decision.getName()).containsPattern(CHINESE);
                assertThat(decision.getCamundaHistoryTimeToLiveString()).as("historyTimeToLive").isNotBlank();
              });
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void idsAreTypeAndStem(Model model) {
    List<String> wrong =
        Stream.concat(
                model.all(FlowElement.class).stream(),
                Stream.concat(model.all(Message.class).stream(), model.all(Error.class).stream()))
            .filter(element -> !element.getId().matches(prefix(element) + "_[A-Z][A-Za-z0-9]+"))
            .map(Models::describe)
            .toList();

    assertThat(wrong).isEmpty();
  }

  /** The first part of an element's id; nothing fits where the conventions do not know the type. */
  private static String prefix(BaseElement element) {
    if (element instanceof CatchEvent event && !event.getEventDefinitions().isEmpty()) {
      String definition = event.getEventDefinitions().iterator().next().getElementType().getTypeName();
      return switch (definition) {
        case "timerEventDefinition" -> "TimerEvent";
        case "messageEventDefinition" -> "MessageEvent";
        case "errorEventDefinition" -> "ErrorEvent";
        default -> "(?!)";
      };
    }
    if (element instanceof StartEvent) {
      return "StartEvent";
    }
    if (element instanceof EndEvent) {
      return "EndEvent";
    }
    if (element instanceof UserTask) {
      return "UserTask";
    }
    if (element instanceof ServiceTask) {
      return "ServiceTask";
    }
    if (element instanceof BusinessRuleTask) {
      return "BusinessRuleTask";
    }
    if (element instanceof SubProcess) {
      return "SubProcess";
    }
    if (element instanceof Gateway) {
      return "Gateway";
    }
    if (element instanceof SequenceFlow) {
      return "Flow";
    }
    if (element instanceof Message) {
      return "Message";
    }
    return element instanceof Error ? "Error" : "(?!)";
  }

  @ParameterizedTest
  @MethodSource("models")
  void everyStepAndEveryAnswerIsLabelledInChinese(Model model) {
    Stream<FlowElement> answers =
        Stream.of(ExclusiveGateway.class, InclusiveGateway.class)
            .flatMap(type -> model.all(type).stream())
            .map(Gateway.class::cast)
            .filter(gateway -> model.outgoing(gateway).size() > 1)
            .flatMap(gateway -> model.outgoing(gateway).stream().filter(flow -> isAnswer(gateway, flow)));
    Stream<FlowElement> steps =
        model.all(FlowNode.class).stream().filter(node -> !isJoin(model, node)).map(FlowElement.class::cast);

    assertThat(Stream.concat(steps, answers).filter(element -> !isChinese(element.getName())).map(Models::describe))
        .isEmpty();
  }

  /** What an inclusive gateway does whatever else it does answers nothing. */
  private static boolean isAnswer(Gateway gateway, SequenceFlow flow) {
    return !(gateway instanceof InclusiveGateway) || flow.getConditionExpression() != null || usual(gateway).isPresent();
  }

  private static boolean isJoin(Model model, FlowNode node) {
    return node instanceof Gateway && model.outgoing(node).size() == 1;
  }

  private static boolean isChinese(String label) {
    return label != null && CHINESE.matcher(label).find() && label.strip().equals(label);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aGatewayAsksAndAFlowAnswers(Model model) {
    for (Gateway gateway : model.all(Gateway.class)) {
      if (isJoin(model, gateway)) {
        continue;
      }
      assertThat(gateway.getName()).as(gateway.getId()).endsWith("？");
      Optional<SequenceFlow> usual = usual(gateway);
      for (SequenceFlow flow : model.outgoing(gateway)) {
        boolean conditional = flow.getConditionExpression() != null;
        boolean isUsual = usual.filter(flow::equals).isPresent();
        if (!(gateway instanceof InclusiveGateway)) {
          assertThat(conditional).as("%s has a condition or is the usual way", flow.getId()).isNotEqualTo(isUsual);
        }
      }
    }
  }

  private static Optional<SequenceFlow> usual(Gateway gateway) {
    return Optional.ofNullable(
        gateway instanceof ExclusiveGateway exclusive
            ? exclusive.getDefault()
            : gateway instanceof InclusiveGateway inclusive ? inclusive.getDefault() : null);
  }

  @ParameterizedTest
  @MethodSource("models")
  void messagesHaveTheNameOfTheirProcessAndErrorsACode(Model model) {
    for (Message message : model.all(Message.class)) {
      String event = message.getId().substring("Message_".length());
      assertThat(message.getName()).matches("[a-z]+\\.[a-z][a-zA-Z]+").endsWith("." + lowerFirst(event));
    }
    for (Error error : model.all(Error.class)) {
      assertThat(error.getErrorCode()).isEqualTo(lowerFirst(error.getId().substring("Error_".length())));
      assertThat(error.getName()).containsPattern(CHINESE);
    }
  }

  // What stands behind a step

  @ParameterizedTest
  @MethodSource("models")
  void aModelNamesBeansAndHoldsNoProgram(Model model) throws IOException {
    String text = Files.readString(Models.PROCESSES.resolve(model.file()));

    assertThat(text)
        .doesNotContain(
            "camunda:class", "camunda:expression", "camunda:script", "scriptTask", "<bpmn:script", "camunda:connector",
            "camunda:type=", "#{");
    List<String> foreign = new ArrayList<>();
    Matcher expressions = Pattern.compile("[$#]\\{[^}]*}").matcher(text);
    while (expressions.find()) {
      if (!EXPRESSION.matcher(expressions.group()).matches()) {
        foreign.add(expressions.group());
      }
    }
    assertThat(foreign).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("models")
  void aQuestionOfTheModelIsAMethodOfAProcessBean(Model model) throws IOException {
    Matcher expressions = EXPRESSION.matcher(Files.readString(Models.PROCESSES.resolve(model.file())));
    while (expressions.find()) {
      if (expressions.group("bean") != null) {
        Class<?> type = classOf(expressions.group("bean"));
        assertThat(type).hasAnnotation(ProcessBean.class);
        assertThat(type.getMethods())
            .extracting(Method::getName, method -> Arrays.asList(method.getParameterTypes()))
            .as(expressions.group())
            .contains(tuple(
                expressions.group("method"), List.of(DelegateExecution.class)));
      }
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aServiceTaskIsItsDelegateOnThePageOfItsStage(Model model) {
    for (ServiceTask task : model.all(ServiceTask.class)) {
      String delegate = lowerFirst(stem(task)) + "Delegate";
      assertThat(task.getCamundaDelegateExpression()).isEqualTo("${" + delegate + "}");
      assertThat(classOf(delegate)).isAssignableTo(JavaDelegate.class);
      Class<?> page = pageOf(delegate);
      assertStandsInStage(model, task, page);
      String stage = page.getPackageName().substring(page.getPackageName().lastIndexOf('.') + 1);
      assertThat(lowerFirst(page.getSimpleName())).as("page of %s", delegate).isEqualTo(stage + "Delegates");
    }
  }

  /** The class that declares the bean. */
  private Class<?> pageOf(String bean) {
    String page = beans.getMergedBeanDefinition(bean).getFactoryBeanName();
    assertThat(page).as("page that declares %s", bean).isNotNull();
    return beans.getType(page);
  }

  @ParameterizedTest
  @MethodSource("models")
  void aUserTaskIsReceivedByItsCompletionInThePackageOfItsStage(Model model) {
    for (UserTask task : model.all(UserTask.class)) {
      String completion = lowerFirst(stem(task)) + "Completion";
      List<CamundaTaskListener> listeners =
          List.copyOf(task.getExtensionElements().getElementsQuery().filterByType(CamundaTaskListener.class).list());
      assertThat(listeners).as(task.getId()).singleElement().satisfies(
          listener -> {
            assertThat(listener.getCamundaEvent()).isEqualTo("complete");
            assertThat(listener.getCamundaDelegateExpression()).isEqualTo("${" + completion + "}");
          });
      assertThat(classOf(completion)).isAssignableTo(TaskListener.class);
      assertStandsInStage(model, task, classOf(completion));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void otherListenersAreBeansOfTheirOwn(Model model) {
    for (CamundaExecutionListener listener : model.bpmn().getModelElementsByType(CamundaExecutionListener.class)) {
      String expression = listener.getCamundaDelegateExpression();
      assertThat(expression).matches("\\$\\{[a-z]\\w*Listener}");
      assertThat(classOf(expression.substring(2, expression.length() - 1))).isAssignableTo(ExecutionListener.class);
    }
  }

  /** A stage is a subprocess of the diagram and a package of its name; what stands beside the stages may lie in any. */
  private static void assertStandsInStage(Model model, Activity task, Class<?> type) {
    String home = packageOf(model);
    List<String> stages = packagesBelow(home);
    String expected =
        enclosing(task)
            .map(scope -> scope.getId().substring(scope.getId().indexOf('_') + 1).toLowerCase(Locale.ROOT))
            .flatMap(scope -> stages.stream().filter(scope::endsWith))
            .findFirst()
            .map(stage -> home + "." + stage)
            .orElse(null);
    if (expected == null) {
      assertThat(type.getPackageName()).as(task.getId()).startsWith(home);
    } else {
      assertThat(type.getPackageName()).as(task.getId()).isEqualTo(expected);
    }
  }

  private static Stream<SubProcess> enclosing(ModelElementInstance element) {
    return Stream.iterate(element.getParentElement(), parent -> parent != null, ModelElementInstance::getParentElement)
        .filter(SubProcess.class::isInstance)
        .map(SubProcess.class::cast);
  }

  /** The package whose package-info names the model. */
  private static String packageOf(Model model) {
    List<Path> found = sources("package-info.java").filter(file -> text(file).contains(model.file())).toList();
    assertThat(found).as("package-info that names %s", model.file()).hasSize(1);
    return SOURCES.relativize(found.get(0).getParent()).toString().replace(File.separatorChar, '.');
  }

  private static List<String> packagesBelow(String home) {
    return sources("package-info.java")
        .map(file -> SOURCES.relativize(file.getParent()).toString().replace(File.separatorChar, '.'))
        .filter(name -> name.startsWith(home + "."))
        .map(name -> name.substring(home.length() + 1))
        .toList();
  }

  private Class<?> classOf(String bean) {
    assertThat(beans.containsBean(bean)).as("bean %s", bean).isTrue();
    return AopUtils.getTargetClass(beans.getBean(bean));
  }

  // Tasks of persons

  @ParameterizedTest
  @MethodSource("models")
  void aUserTaskHasItsGroupDueDateAndPriority(Model model) {
    Set<String> groups = Arrays.stream(StaffGroup.values()).map(StaffGroup::id).collect(Collectors.toSet());
    // Each section of a parallel task; the catalogue admits the sections only.
    groups.add("${section}");
    for (UserTask task : model.all(UserTask.class)) {
      assertThat(task.getCamundaCandidateGroupsList()).as(task.getId()).isNotEmpty().isSubsetOf(groups);
      assertThat(task.getCamundaAssignee()).as("%s names nobody", task.getId()).isNull();
      assertThat(task.getCamundaCandidateUsers()).as("%s names nobody", task.getId()).isNull();
      assertThat(task.getCamundaDueDate()).as(task.getId()).startsWith("${");
      assertThat(task.getCamundaPriority()).as(task.getId()).startsWith("${");
    }
  }

  /**
   * Somebody is told when a task is not done in time: the task has a timer of its own, or a scope around it has one, at
   * its border or as an event subprocess. A due date alone only colours a list.
   */
  @ParameterizedTest
  @MethodSource("models")
  void everyUserTaskStandsUnderADeadline(Model model) {
    List<String> without =
        model.all(UserTask.class).stream()
            .filter(task -> !hasTimerAtItsBorder(model, task))
            .filter(task -> enclosing(task).noneMatch(scope -> hasTimerAtItsBorder(model, scope)))
            .filter(task -> scopes(task).noneMatch(ConventionsTest::hasTimerInside))
            .map(Models::describe)
            .toList();

    assertThat(without).isEmpty();
  }

  private static boolean hasTimerAtItsBorder(Model model, Activity activity) {
    return model.all(BoundaryEvent.class).stream()
        .filter(event -> event.getAttachedTo().equals(activity))
        .anyMatch(ConventionsTest::isTimer);
  }

  private static Stream<ModelElementInstance> scopes(UserTask task) {
    return Stream.iterate(task.getParentElement(), scope -> scope != null, ModelElementInstance::getParentElement);
  }

  private static boolean hasTimerInside(ModelElementInstance scope) {
    return scope.getChildElementsByType(SubProcess.class).stream()
        .filter(SubProcess::triggeredByEvent)
        .flatMap(event -> event.getChildElementsByType(StartEvent.class).stream())
        .anyMatch(ConventionsTest::isTimer);
  }

  private static boolean isTimer(CatchEvent event) {
    return event.getEventDefinitions().stream().anyMatch(TimerEventDefinition.class::isInstance);
  }

  @Test
  void theStagesOfEveryItemShareOutItsPromise() {
    for (ServiceItem item : catalogue.all()) {
      assertThat(item.stageLimits().sum())
          .as(item.code())
          .isEqualByComparingTo(BigDecimal.valueOf(item.promisedDays()));
    }
  }

  // Forms

  @ParameterizedTest
  @MethodSource("models")
  void aUserTaskShowsTheFormOfItsStem(Model model) {
    for (UserTask task : model.all(UserTask.class)) {
      assertThat(task.getCamundaFormRef()).as(task.getId()).isEqualTo(kebab(stem(task)));
      assertThat(task.getCamundaFormRefBinding()).as(task.getId()).isEqualTo("deployment");
      assertThat(Models.FORMS.resolve(task.getCamundaFormRef() + ".form")).isRegularFile();
    }
  }

  @Test
  void aFormIsNamedLikeItsFileAndUsedByAModel() throws IOException {
    Set<String> used = new HashSet<>();
    for (Model model : models()) {
      model.all(UserTask.class).forEach(task -> used.add(task.getCamundaFormRef()));
      model.all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef).forEach(used::add);
    }
    for (File file : Models.files(Models.FORMS, ".form")) {
      JsonNode form = new ObjectMapper().readTree(file);
      assertThat(form.get("id").asText() + ".form").isEqualTo(file.getName());
      assertThat(used).contains(form.get("id").asText());
    }
  }

  // The contract

  private CaseType contract(Model model) {
    return types.find(model.key())
        .orElseThrow(() -> new AssertionError(
            "%s needs its contract: a bean of type CaseType in %s".formatted(model.file(), packageOf(model))));
  }

  @ParameterizedTest
  @MethodSource("models")
  void aContractCallsItsProcessAndItsTasksAsTheModelDoes(Model model) {
    CaseType type = contract(model);
    assertThat(model.all(Process.class)).singleElement().extracting(Process::getName).isEqualTo(type.name());
    assertThat(type.tasks()).extracting(TaskType::id)
        .as("the CaseType of %s declares what each of its user tasks is completed with", model.key())
        .containsExactlyInAnyOrderElementsOf(model.all(UserTask.class).stream().map(UserTask::getId).toList());
  }

  @Test
  void aContractHasItsModel() {
    assertThat(types.all()).extracting(CaseType::key)
        .containsExactlyInAnyOrderElementsOf(models().stream().map(Model::key).toList());
  }

  @ParameterizedTest
  @MethodSource("models")
  void aContractSaysWhoSendsEachMessageThatTheModelWaitsFor(Model model) {
    CaseType type = contract(model);
    assertThat(type.messages()).extracting(MessageRule::messageName)
        .as("the CaseType of %s says who sends which message with what", model.key())
        .containsExactlyInAnyOrderElementsOf(model.all(Message.class).stream().map(Message::getName).toList());
    assertThat(type.messages()).allSatisfy(rule -> {
      assertThat(rule.senders()).as(rule.messageName()).isNotEmpty().isSubsetOf(groups());
      assertThat(rule.variables()).as(rule.messageName()).allMatch(variable -> isChinese(variable.label()));
    });
  }

  /** A process ends where its way from the start ends; what branches off beside it, such as a report, ends nothing. */
  @ParameterizedTest
  @MethodSource("models")
  void aContractNamesTheOutcomeOfEachEndAndNoOther(Model model) {
    CaseType type = contract(model);
    assertThat(type.outcomes()).extracting(EndOutcome::endEvent)
        .as("the CaseType of %s names what is recorded at each end of the process", model.key())
        .containsExactlyInAnyOrderElementsOf(ends(model));
    assertThat(type.outcomes()).allMatch(outcome -> isChinese(outcome.value().label()));
    for (EndOutcome outcome : type.outcomes()) {
      BaseElement end = model.bpmn().getModelElementById(outcome.endEvent());
      List<String> listeners = end.getExtensionElements() == null ? List.of()
          : end.getExtensionElements().getElementsQuery().filterByType(CamundaExecutionListener.class).list().stream()
              .map(CamundaExecutionListener::getCamundaDelegateExpression).toList();
      assertThat(listeners.contains("${closeCaseListener}"))
          .as("%s closes the case, if the process opened one", outcome.endEvent())
          .isEqualTo(type.opensCase());
    }
  }

  private static Set<String> ends(Model model) {
    Set<FlowNode> reached = new HashSet<>();
    Deque<FlowNode> next = new ArrayDeque<>(
        model.all(StartEvent.class).stream().filter(ConventionsTest::isOutermost).toList());
    while (!next.isEmpty()) {
      FlowNode node = next.pop();
      if (reached.add(node)) {
        model.outgoing(node).stream().map(SequenceFlow::getTarget).forEach(next::add);
        model.all(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().equals(node) && event.cancelActivity())
            .forEach(next::add);
      }
    }
    return reached.stream().filter(EndEvent.class::isInstance).map(BaseElement::getId).collect(Collectors.toSet());
  }

  private static boolean isOutermost(BaseElement element) {
    return element.getParentElement() instanceof Process;
  }

  /** Whoever works at a desk starts by a form; another system sends the variables. */
  @ParameterizedTest
  @MethodSource("models")
  void aProcessIsStartedByGroupsThatThereAreAndByPeopleWithAForm(Model model) {
    CaseType type = contract(model);
    assertThat(type.startableBy()).isSubsetOf(groups());
    boolean byPeople = type.startableBy().stream().anyMatch(StaffGroup::isStaff);
    List<String> forms =
        model.all(StartEvent.class).stream().filter(ConventionsTest::isOutermost).map(StartEvent::getCamundaFormRef)
            .filter(Objects::nonNull).toList();
    assertThat(forms).as("start form of %s", model.key()).hasSize(byPeople ? 1 : 0);
    assertThat(type.start().isEmpty()).as("the CaseType of %s says what a start takes", model.key())
        .isEqualTo(type.startableBy().isEmpty());
  }

  private static Set<String> groups() {
    return Stream.concat(
            Arrays.stream(StaffGroup.values()).map(StaffGroup::id),
            Stream.of(StaffGroup.API_CLIENTS, StaffGroup.PAYMENT_PLATFORMS))
        .collect(Collectors.toSet());
  }

  @Test
  void everyVariableOfAContractSaysInChineseWhatItIsAndGivesAnExampleWhereItIsNeeded() {
    types.all().stream()
        .flatMap(type -> Stream.concat(
            Stream.of(type.start()), type.tasks().stream().map(TaskType::answers)))
        .forEach(together -> {
          Map<String, Object> examples = new HashMap<>();
          together.forEach(variable -> examples.put(variable.name(), variable.example()));
          for (ProcessVariable<?> variable : together) {
            assertThat(variable.label()).as("label of %s", variable.name()).containsPattern(CHINESE);
            if (variable.requirement().isMet(examples)) {
              assertThat(variable.example()).as("example of %s", variable.name()).isNotNull();
            }
          }
        });
  }

  // What a package of a process has

  @ParameterizedTest
  @MethodSource("models")
  void aCaseNumberTellsOfWhichProcessACaseIs(Model model) {
    CaseType type = contract(model);
    assertThat(type.numberCode().isPresent() || type.itemVariable().isPresent())
        .as("the CaseType of %s has a numberCode, three characters of its case numbers, if it opens cases", model.key())
        .isEqualTo(type.opensCase());
  }

  @ParameterizedTest
  @MethodSource("models")
  void whatAProcessKeepsOfItsCasesIsReadOnTheCaseSheet(Model model) {
    if (contract(model).opensCase()) {
      assertThat(beans.getBeansOfType(Chapter.class).values())
          .as("a Chapter of the case sheet in %s", packageOf(model))
          .anyMatch(chapter -> AopUtils.getTargetClass(chapter).getPackageName().startsWith(packageOf(model)));
    }
  }

  @ParameterizedTest
  @MethodSource("models")
  void aProcessIsTestedInItsPackage(Model model) throws IOException {
    Path tests = Path.of("src/test/java").resolve(packageOf(model).replace('.', File.separatorChar));
    assertThat(tests).as("tests of %s", model.file()).isDirectory();
    try (Stream<Path> files = Files.list(tests)) {
      assertThat(files).as("a class of tests in %s", tests).anyMatch(file -> file.toString().endsWith("Test.java"));
    }
  }

  // Text

  private static String stem(BaseElement element) {
    return element.getId().substring(element.getId().indexOf('_') + 1);
  }

  private static String lowerFirst(String text) {
    return text.substring(0, 1).toLowerCase(Locale.ROOT) + text.substring(1);
  }

  private static String kebab(String stem) {
    return stem.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
  }

  private static Stream<Path> sources(String name) {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files.filter(file -> file.endsWith(name)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
