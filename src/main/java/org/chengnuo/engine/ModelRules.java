package org.chengnuo.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.chengnuo.problem.FieldProblem;
import org.w3c.dom.Attr;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a model may not contain, wherever in it. Each problem names the element. */
final class ModelRules {

  /** Namespaces under which the engine finds its own words in a model of a process; the second is the older one. */
  private static final Set<String> OF_THE_ENGINE =
      Set.of("http://camunda.org/schema/1.0/bpmn", "http://activiti.org/bpmn");

  private static final Set<String> SCRIPTS = Set.of("scriptTask", "script", "scriptFormat");

  /** Names of classes that the engine would make objects of, some of them as soon as it reads the model. */
  private static final Set<String> CLASSES = Set.of("class", "formHandlerClass", "variableMappingClass");

  private static final Set<String> DELEGATES = Set.of("delegateExpression", "variableMappingDelegateExpression");

  private static final Pattern BEAN = Pattern.compile("[$#]\\{\\s*([A-Za-z][A-Za-z0-9]*)\\s*}");

  private static final Set<String> LANGUAGES_OF_DECISIONS = Set.of("feel", "juel");

  private static final Pattern FEEL = Pattern.compile("https?://www\\.omg\\.org/spec/(FEEL|DMN)/[0-9]{8}(/FEEL/?)?/?");

  private final ModelBeans beans;
  private final ProductModels own;

  ModelRules(ModelBeans beans, ProductModels own) {
    this.beans = beans;
    this.own = own;
  }

  List<FieldProblem> ofProcess(Document model) {
    List<FieldProblem> problems = new ArrayList<>();
    boolean products = processes(model).stream().allMatch(process -> own.hasKey(process.getAttribute("id")));
    elements(model).forEach(element -> {
      ofElement(element).ifPresent(message -> problems.add(problem(element, message)));
      attributes(element).forEach(attribute ->
          ofAttribute(element, attribute, products).ifPresent(message -> problems.add(problem(element, message))));
    });
    return problems;
  }

  /** Of a model that is not one of the product's: it leaves the product's processes alone. */
  List<FieldProblem> ofForeignProcess(Document model) {
    return processes(model).stream().filter(process -> own.hasKey(process.getAttribute("id")))
        .map(process -> problem(process, "是本系统自身的流程，只能随系统升级，不得另行部署"))
        .toList();
  }

  private static List<Element> processes(Document model) {
    return elements(model).stream().filter(element -> element.getLocalName().equals("process")).toList();
  }

  List<FieldProblem> ofDecision(Document model) {
    List<FieldProblem> problems = new ArrayList<>();
    elements(model).forEach(element -> attributes(element).stream()
        .filter(attribute -> "expressionLanguage".equals(name(attribute)) && !isOfDecisions(attribute.getValue()))
        .forEach(attribute -> problems.add(
            problem(element, "决策表只能使用 FEEL 或 JUEL 表达式，不得使用 " + attribute.getValue()))));
    return problems;
  }

  private static Optional<String> ofElement(Element element) {
    String name = element.getLocalName();
    if (SCRIPTS.contains(name)) {
      return Optional.of("不得使用脚本");
    }
    if (name.equals("connector") || name.equals("connectorId")) {
      return Optional.of("不得使用连接器");
    }
    return name.equals("constraint") && element.getAttribute("name").equals("validator")
        ? Optional.of("不得指定校验类") : Optional.empty();
  }

  private Optional<String> ofAttribute(Element element, Attr attribute, boolean products) {
    String name = name(attribute);
    boolean engines = isEngines(attribute.getNamespaceURI());
    if (engines && (name.equals("type") || name.equals("topic"))) {
      return Optional.of("不得使用 camunda:" + name + "=\"" + attribute.getValue() + "\"（外部程序、邮件或者外部任务）");
    }
    // An element of the engine has its attributes without a namespace.
    boolean known = engines || attribute.getNamespaceURI() == null && isEngines(element.getNamespaceURI());
    if (known && CLASSES.contains(name)) {
      return Optional.of("不得指定 Java 类 " + attribute.getValue());
    }
    if (known && name.equals("formKey")) {
      return Optional.of("不得使用 camunda:formKey，请使用 camunda:formRef 引用表单");
    }
    if (known && DELEGATES.contains(name) && !products) {
      return Optional.of("只有本系统自身的流程可以引用办理组件，不得使用 " + attribute.getValue());
    }
    if (known && DELEGATES.contains(name) && !isBeanOfTheProduct(attribute.getValue())) {
      return Optional.of("只能引用本系统的办理组件，不得使用 " + attribute.getValue());
    }
    if (engines && (name.equals("scriptFormat") || name.equals("resource"))) {
      return Optional.of("不得使用脚本");
    }
    boolean script = name.equals("language") && !attribute.getValue().isBlank()
        && !attribute.getValue().equalsIgnoreCase("juel");
    return script ? Optional.of("条件只能使用 JUEL 表达式，不得使用 " + attribute.getValue()) : Optional.empty();
  }

  /** A bean that is not there fails when it is called; one that is there must be one that models may name. */
  private boolean isBeanOfTheProduct(String expression) {
    Matcher bean = BEAN.matcher(expression.strip());
    return bean.matches() && (!beans.exists(bean.group(1)) || beans.mayBeNamed(bean.group(1)));
  }

  private static boolean isOfDecisions(String language) {
    return language.isBlank() || LANGUAGES_OF_DECISIONS.contains(language.strip().toLowerCase(Locale.ROOT))
        || FEEL.matcher(language.strip()).matches();
  }

  private static boolean isEngines(String namespace) {
    return namespace != null && OF_THE_ENGINE.contains(namespace);
  }

  private static List<Element> elements(Document model) {
    var all = model.getElementsByTagNameNS("*", "*");
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Element) all.item(i)).toList();
  }

  private static List<Attr> attributes(Element element) {
    var all = element.getAttributes();
    return IntStream.range(0, all.getLength()).mapToObj(i -> (Attr) all.item(i)).toList();
  }

  private static String name(Attr attribute) {
    return attribute.getLocalName() == null ? attribute.getName() : attribute.getLocalName();
  }

  /** By the id of the element, or of the one around it that has one. */
  private static FieldProblem problem(Element element, String message) {
    for (var each = element; each != null;
        each = each.getParentNode() instanceof Element parent ? parent : null) {
      if (each.hasAttribute("id")) {
        return new FieldProblem(each.getAttribute("id"), element.getLocalName() + " " + message);
      }
    }
    return new FieldProblem(element.getLocalName(), message);
  }
}
