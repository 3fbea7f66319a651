package org.chengnuo.engine;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.camunda.bpm.engine.impl.bpmn.deployer.BpmnDeployer;
import org.camunda.bpm.engine.impl.cmmn.deployer.CmmnDeployer;
import org.camunda.bpm.engine.impl.dmn.deployer.DecisionDefinitionDeployer;
import org.camunda.bpm.engine.impl.persistence.deploy.Deployer;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ResourceEntity;
import org.chengnuo.problem.FieldProblem;
import org.chengnuo.problem.InvalidInputException;
import org.w3c.dom.Document;
import org.xml.sax.SAXException;

/**
 * Looks at every model before the engine reads it: when it is deployed, and when a stored one is read again, so that one
 * that got into the database another way does not run either. A model of the engine can name any class, script or
 * program of the machine; here those of the product may name its beans, others may ask its {@link ProcessBean}s, and
 * nothing else. What is deployed is looked at more closely than what is read again: running cases stay on the versions
 * of the product's models with which they began.
 */
final class ModelGuard implements Deployer {

  /** What a deployment may hold; the engine would hand out any other file, such as a page with scripts in it. */
  private static final List<String> TAKEN = List.of(".bpmn", ".dmn", ".form");

  private final ModelRules rules;
  private final ProductModels own = new ProductModels();

  ModelGuard(ModelBeans beans) {
    this.rules = new ModelRules(beans, own);
  }

  @Override
  public void deploy(DeploymentEntity deployment) {
    Map<String, ResourceEntity> resources = deployment.getResources();
    List<FieldProblem> problems = resources.values().stream()
        .flatMap(resource -> deployment.isNew() ? problemsOfNew(resource) : problems(resource, false)).toList();
    if (!problems.isEmpty()) {
      throw new InvalidInputException(problems);
    }
  }

  private Stream<FieldProblem> problemsOfNew(ResourceEntity resource) {
    if (own.contains(resource.getBytes())) {
      return Stream.empty();
    }
    return TAKEN.stream().anyMatch(resource.getName()::endsWith) || is(resource, CmmnDeployer.CMMN_RESOURCE_SUFFIXES)
        ? problems(resource, true)
        : Stream.of(new FieldProblem(resource.getName(), "只能部署 .bpmn、.dmn 和 .form 文件"));
  }

  private Stream<FieldProblem> problems(ResourceEntity resource, boolean isNew) {
    if (is(resource, CmmnDeployer.CMMN_RESOURCE_SUFFIXES)) {
      return Stream.of(new FieldProblem(resource.getName(), "本系统不接受案例（CMMN）模型"));
    }
    boolean process = is(resource, BpmnDeployer.BPMN_RESOURCE_SUFFIXES);
    if (!process && !is(resource, DecisionDefinitionDeployer.DMN_RESOURCE_SUFFIXES)) {
      return Stream.empty();
    }
    List<FieldProblem> problems = new ArrayList<>();
    try {
      Document model = parser().parse(new ByteArrayInputStream(resource.getBytes()));
      problems.addAll(process ? rules.ofProcess(model) : rules.ofDecision(model));
      if (process && isNew) {
        problems.addAll(rules.ofForeignProcess(model));
      }
    } catch (SAXException unreadable) {
      problems.add(new FieldProblem(resource.getName(), "不是有效的模型文件，或者含有文档类型声明（DOCTYPE）"));
    } catch (IOException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
    return problems.stream();
  }

  /** As the engine's deployers tell their resources. */
  private static boolean is(ResourceEntity resource, String[] suffixes) {
    return Arrays.stream(suffixes).anyMatch(suffix -> resource.getName().endsWith(suffix));
  }

  private static DocumentBuilder parser() throws ParserConfigurationException {
    DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
    factory.setNamespaceAware(true);
    factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
    factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
    DocumentBuilder parser = factory.newDocumentBuilder();
    // It would print to the console.
    parser.setErrorHandler(null);
    return parser;
  }
}
