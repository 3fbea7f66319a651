package org.chengnuo.engine;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Set;
import org.camunda.bpm.engine.spring.SpringProcessEngineConfiguration;
import org.camunda.bpm.spring.boot.starter.configuration.impl.DefaultDeploymentConfiguration;
import org.springframework.core.io.ContextResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.UrlResource;
import org.springframework.stereotype.Component;

/**
 * Deploys models and forms under the names {@code processes/x.bpmn} and {@code forms/x.form}. The starter would take the
 * file's absolute path, and every move of the directory, or the step into a jar, would be a new version of the process.
 */
@Component
class NamedDeployment extends DefaultDeploymentConfiguration {

  private static final String NAME = "流程、表单和收费表";

  /** Cockpit shows it to people. */
  @Override
  public void preInit(SpringProcessEngineConfiguration configuration) {
    super.preInit(configuration);
    configuration.setDeploymentName(NAME);
  }

  @Override
  public Set<Resource> getDeploymentResources() {
    Set<Resource> named = new LinkedHashSet<>();
    for (Resource resource : super.getDeploymentResources()) {
      named.add(named(resource));
    }
    return named;
  }

  private static Resource named(Resource resource) {
    try {
      String[] segments = resource.getURL().getPath().split("/");
      String name = segments[segments.length - 2] + "/" + segments[segments.length - 1];
      return new NamedResource(resource, name);
    } catch (IOException e) {
      throw new IllegalStateException("无法读取部署文件：" + resource.getFilename(), e);
    }
  }

  private static final class NamedResource extends UrlResource implements ContextResource {

    private final String name;

    NamedResource(Resource resource, String name) throws IOException {
      super(resource.getURL());
      this.name = name;
    }

    @Override
    public String getPathWithinContext() {
      return name;
    }
  }
}
